import { Link } from '@tanstack/react-router';
import { ROLE_WORDS, STAFF_ROLES } from '@xinxiu/domain';
import { useHeadingIn } from '../../i18n/words.js';
import { ListHint } from '../../shared/ListHint.js';
import { ListImport } from '../../shared/ListImport.js';
import type { Tone } from '../../shared/Mark.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { type StaffImport, sendList } from './staff.queries.js';
import { useStaffTexts } from './staff.texts.js';

type Row = StaffImport['rows'][number];
const TONES: Readonly<Record<Row['outcome'], Tone>> = { invited: 'good', unchanged: 'plain', refused: 'bad' };
const COLUMNS = ['username', 'name', 'email', 'role', 'department', 'locale'] as const;

/** What would come of each row is shown before anybody is invited. */
export function ImportPage() {
  const say = useStaffTexts();
  return (
    <>
      <Link to="/desk/staff">{say('back')}</Link>
      <PageTitle title={say('importTitle')} />
      <ListHint hint={say('importHint')} heads={say('importHeads')} />
      <ListImport<Row, StaffImport>
        accept=".csv,.xlsx"
        send={sendList}
        changes={['staff']}
        summary={({ invited, unchanged, refused }, isDone) =>
          say(isDone ? 'importDone' : 'importTrial', { invited, unchanged, refused })
        }
        take={({ invited }) => ({ label: say('inviteAll', { n: invited }), isIdle: invited === 0 })}
        named={{ title: say('username'), of: ({ username }) => username }}
        outcomeOf={(outcome) => ({ tone: TONES[outcome], text: say(`row_${outcome}`) })}
        faultOf={(fault) => <Fault {...fault} />}
      />
    </>
  );
}

/** The columns of a list by their names; the roles by what they are called, which the server's contract does not know. */
function Fault({ field, value, message }: Omit<Row['reasons'][number], 'code'>) {
  const say = useStaffTexts();
  const headingIn = useHeadingIn();
  const isColumn = COLUMNS.some((known) => known === field);
  const roles = STAFF_ROLES.map((role) => headingIn(ROLE_WORDS[role])).join(say('comma'));
  const said = field === 'role' ? say('roleOneOf', { roles }) : message;
  return [isColumn ? say(field as (typeof COLUMNS)[number]) : '', value, said].filter(Boolean).join(' · ');
}
