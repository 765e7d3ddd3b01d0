import { isUnitRole, reachOf } from '@xinxiu/domain';
import { Card, Descriptions } from 'antd';
import { usePerson, useSession } from '../../app/session.js';
import { DemoNotice } from '../../shared/DemoNotice.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { Absences } from '../absences/Absences.js';
import { useAbsenceTexts } from '../absences/absences.texts.js';
import { HeldDataCard } from '../corrections/HeldDataCard.js';
import { OwnRecusals } from '../recusals/OwnRecusals.js';
import { ChangeEmail } from './ChangeEmail.js';
import { ChangePassword } from './ChangePassword.js';
import { OwnAccess } from './OwnAccess.js';
import { OwnDisclosures } from './OwnDisclosures.js';
import { useAccountTexts } from './account.texts.js';

export function AccountPage() {
  const say = useAccountTexts();
  const absences = useAbsenceTexts();
  const person = usePerson();
  const { data: session } = useSession();
  return (
    <>
      <PageTitle title={say('mine')} />
      <Card title={say('profile')} style={{ marginBlockEnd: 16 }}>
        <HeldDataCard />
        <DemoNotice />
        <Descriptions
          size="small"
          column={1}
          items={[
            {
              key: 'factor',
              label: say('factor'),
              children: say(`factor_${session?.secondFactor ?? 'off'}`),
            },
          ]}
        />
      </Card>
      {reachOf('own-data.read', person.role) !== undefined && (
        <Card title={say('disclosures')} style={{ marginBlockEnd: 16 }}>
          <OwnDisclosures />
        </Card>
      )}
      {reachOf('recusal.declare', person.role) !== undefined && (
        <Card title={say('recusals')} style={{ marginBlockEnd: 16 }}>
          <OwnRecusals />
        </Card>
      )}
      {isUnitRole(person.role) && (
        <Card title={absences('title')} style={{ marginBlockEnd: 16 }}>
          <Absences person={person} />
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
