import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { ROLE_WORDS, isUnitRole, reachOf } from '@xinxiu/domain';
import { Card, Descriptions } from 'antd';
import { useDepartmentName } from '../../api/departments.js';
import { usePerson } from '../../app/session.js';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn } from '../../i18n/words.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { Waiting } from '../../shared/Waiting.js';
import { Absences } from '../absences/Absences.js';
import { useAbsenceTexts } from '../absences/absences.texts.js';
import { Identities } from './Identities.js';
import { MemberActs } from './MemberActs.js';
import { StandingMark } from './StandingMark.js';
import { type OneStaffMember, oneMember } from './staff.queries.js';
import { useStaffTexts } from './staff.texts.js';

const route = getRouteApi('/desk/staff/$id');

export function MemberPage() {
  const { id } = route.useParams();
  const query = useQuery(oneMember(id));
  return <Waiting query={query}>{(member) => <OneMember member={member} />}</Waiting>;
}

/** One person: his post, his access, and what an administrator may do about both. */
function OneMember({ member }: { readonly member: OneStaffMember }) {
  const say = useStaffTexts();
  const absences = useAbsenceTexts();
  const me = usePerson();
  return (
    <>
      <Link to="/desk/staff">{say('back')}</Link>
      <PageTitle title={member.name} acts={<StandingMark standing={member.standing} />} />
      <Card style={{ marginBlockEnd: 16 }}>
        <Facts member={member} />
      </Card>
      {reachOf('staff.change', me.role) !== undefined && (
        <Card title={say('changes')} style={{ marginBlockEnd: 16 }}>
          <MemberActs member={member} />
        </Card>
      )}
      {member.standing === 'active' && isUnitRole(member.role) && (
        <Card title={absences('title')} style={{ marginBlockEnd: 16 }}>
          <Absences person={member} />
        </Card>
      )}
      {member.standing !== 'left' && (
        <Card title={say('identities')}>
          <Identities
            id={member.id}
            isOwn={member.id === me.id}
            mayBind={reachOf('person.bind-identity', me.role) !== undefined}
          />
        </Card>
      )}
    </>
  );
}

function Facts({ member }: { readonly member: OneStaffMember }) {
  const say = useStaffTexts();
  const headingIn = useHeadingIn();
  const nameOf = useDepartmentName();
  const { instant } = useDates();
  const { username, email, role, department, openCases, secondFactor } = member;
  const times = [
    ['invitedAt', member.invitedAt],
    ['lastSignIn', member.lastSignInAt],
    ['leftAt', member.leftAt],
  ] as const;
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, md: 2 }}
      items={[
        { key: 'username', label: say('username'), children: username },
        { key: 'email', label: say('email'), children: email },
        { key: 'role', label: say('role'), children: headingIn(ROLE_WORDS[role]) },
        {
          key: 'department',
          label: say('department'),
          children: department === undefined ? say('county') : nameOf(department),
        },
        { key: 'openCases', label: say('openCases'), children: openCases },
        { key: 'factor', label: say('factor'), children: say(`factor_${secondFactor}`) },
        ...times.flatMap(([key, at]) =>
          at === undefined ? [] : [{ key, label: say(key), children: instant(at) }],
        ),
      ]}
    />
  );
}
