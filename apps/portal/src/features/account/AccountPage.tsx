import { ROLE_WORDS, reachOf } from '@xinxiu/domain';
import { Card, Descriptions } from 'antd';
import { usePerson, useSession } from '../../app/session.js';
import { useWordsIn } from '../../i18n/words.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { HeldDataCard } from '../corrections/HeldDataCard.js';
import { OwnRecusals } from '../recusals/OwnRecusals.js';
import { ChangeEmail } from './ChangeEmail.js';
import { ChangePassword } from './ChangePassword.js';
import { OwnAccess } from './OwnAccess.js';
import { useAccountTexts } from './account.texts.js';

export function AccountPage() {
  const say = useAccountTexts();
  const wordsIn = useWordsIn();
  const person = usePerson();
  const { data: session } = useSession();
  const items = [
    { key: 'username', label: say('username'), children: person.username },
    { key: 'name', label: say('name'), children: person.name },
    { key: 'role', label: say('role'), children: wordsIn(ROLE_WORDS[person.role]) },
    ...(person.organisationName === undefined
      ? []
      : [{ key: 'organisation', label: say('organisation'), children: person.organisationName }]),
    { key: 'factor', label: say('factor'), children: say(`factor_${session?.secondFactor ?? 'off'}`) },
  ];
  return (
    <>
      <PageTitle title={say('mine')} />
      <Card title={say('profile')} style={{ marginBlockEnd: 16 }}>
        <Descriptions size="small" column={{ xs: 1, md: 2 }} items={items} />
      </Card>
      <Card title={say('held')} style={{ marginBlockEnd: 16 }}>
        <HeldDataCard />
      </Card>
      {reachOf('recusal.declare', person.role) !== undefined && (
        <Card title={say('recusals')} style={{ marginBlockEnd: 16 }}>
          <OwnRecusals />
        </Card>
      )}
      <Card title={say('sessions')} style={{ marginBlockEnd: 16 }}>
        <OwnAccess />
      </Card>
      <Card title={say('password')} style={{ marginBlockEnd: 16 }}>
        <ChangePassword />
      </Card>
      <Card title={say('email')}>
        <ChangeEmail />
      </Card>
    </>
  );
}
