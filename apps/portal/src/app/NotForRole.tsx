import { Link } from '@tanstack/react-router';
import { ROLE_WORDS, type Role } from '@xinxiu/domain';
import { Result } from 'antd';
import { useLanguage } from '../i18n/texts.js';
import { useWordsIn } from '../i18n/words.js';
import { usePageName } from '../shared/PageTitle.js';
import { useAppTexts } from './app.texts.js';
import type { ClosedEntry } from './menu.js';

interface Props {
  readonly entry: ClosedEntry;
  readonly role: Role;
}

/** In the place of a page that the matrix keeps from the role: whose it is. Nothing of it is asked of the server. */
export function NotForRole({ entry: { key, roles }, role }: Props) {
  const say = useAppTexts();
  const wordsIn = useWordsIn();
  const comma = useLanguage() === 'en' ? ', ' : '、';
  const name = say(`menu_${key}`);
  usePageName(name);
  return (
    <Result
      status="403"
      title={<h1 style={{ fontSize: 24, margin: 0 }}>{say('notForRole', { page: name })}</h1>}
      subTitle={say('notForRoleHint', {
        roles: roles.map((one) => wordsIn(ROLE_WORDS[one])).join(comma),
        role: wordsIn(ROLE_WORDS[role]),
      })}
      extra={<Link to="/desk">{say('home')}</Link>}
    />
  );
}
