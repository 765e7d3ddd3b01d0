import { Link } from '@tanstack/react-router';
import { ERROR_CODES } from '@xinxiu/contracts';
import { OBLIGATION_STATE_WORDS, OBLIGATION_WORDS } from '@xinxiu/domain';
import { Alert } from 'antd';
import { useHeadingIn, useWordsIn } from '../../../i18n/words.js';
import { useSharedTexts } from '../../../shared/shared.texts.js';
import { useActTexts } from './act.texts.js';
import type { Duty } from './use-open-duties.js';

interface Props {
  readonly recordId: string;
  readonly duties: readonly Duty[];
}

/** Which duties keep everybody from approving now, and the way to their list; what is typed here stays meanwhile. */
export function OpenDuties({ recordId, duties }: Props) {
  const say = useActTexts();
  const shared = useSharedTexts();
  const wordsIn = useWordsIn();
  const headingIn = useHeadingIn();
  const { title, whatToDo } = ERROR_CODES.OBLIGATIONS_OPEN;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      style={{ marginBlock: 12 }}
      title={wordsIn(title)}
      description={
        <>
          <ul className="plain-list">
            {duties.map(({ kind, state }) => (
              <li key={kind}>
                {shared('labelled', {
                  label: headingIn(OBLIGATION_WORDS[kind]),
                  text: wordsIn(OBLIGATION_STATE_WORDS[state]),
                })}
              </li>
            ))}
          </ul>
          <p style={{ marginBlock: 4 }}>{wordsIn(whatToDo)}</p>
          <Link
            to="/desk/records/$id"
            params={{ id: recordId }}
            hash="duties"
            target="_blank"
            style={{ textDecoration: 'underline' }}
          >
            {say('toDuties')}
          </Link>
        </>
      }
    />
  );
}
