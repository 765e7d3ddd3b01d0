import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Alert, Card, Progress } from 'antd';
import { usePerson } from '../../../app/session.js';
import { useLanguage } from '../../../i18n/texts.js';
import { ExportMenu } from '../../../shared/ExportMenu.js';
import { PageTitle } from '../../../shared/PageTitle.js';
import { ProblemNote } from '../../../shared/ProblemNote.js';
import { Select } from '../../../shared/Select.js';
import { Absences } from '../../absences/Absences.js';
import { useAbsenceTexts } from '../../absences/absences.texts.js';
import { BackToQueue } from '../BackToQueue.js';
import { departmentList } from '../../../api/departments.js';
import { useCaseTexts } from '../cases.texts.js';
import { LoadTable } from './LoadTable.js';
import { ToSettle } from './ToSettle.js';
import { MOST_CASES, useAllCases } from './use-all-cases.js';

const route = getRouteApi('/desk/cases/load');

/** How the open work of a unit is spread over its people, and what waits for its leader. */
export function LoadPage() {
  const say = useCaseTexts();
  const { department: own } = usePerson();
  const { department: chosen = own } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageTitle
        title={say('load')}
        under={say('loadUnder')}
        acts={
          <>
            <BackToQueue />
            {chosen !== undefined && (
              <ExportMenu list={{ path: '/cases/export', query: { department: chosen, sort: 'due' } }} />
            )}
          </>
        }
      />
      {own === undefined && (
        <UnitChoice chosen={chosen} choose={(department) => void navigate({ search: { department } })} />
      )}
      {chosen !== undefined && <UnitLoad key={chosen} department={chosen} />}
    </>
  );
}

interface ChoiceProps {
  readonly chosen: string | undefined;
  readonly choose: (department: string) => void;
}

/** Who oversees the county looks at one unit at a time. */
function UnitChoice({ chosen, choose }: ChoiceProps) {
  const say = useCaseTexts();
  const language = useLanguage();
  const { data } = useQuery(departmentList());
  return (
    <Select<string>
      aria-label={say('unit')}
      placeholder={say('chooseUnit')}
      value={chosen ?? null}
      onChange={choose}
      popupMatchSelectWidth={false}
      style={{ minWidth: 240, marginBlockEnd: 16 }}
      options={(data?.items ?? []).map(({ code, name, nameEn }) => ({
        value: code,
        label: language === 'en' ? nameEn : name,
      }))}
    />
  );
}

function UnitLoad({ department }: { readonly department: string }) {
  const say = useCaseTexts();
  const absences = useAbsenceTexts();
  const { query, progress } = useAllCases({ department });
  const { data, error, refetch } = query;
  if (error) return <ProblemNote error={error} again={() => void refetch()} />;
  if (data === undefined) {
    const percent = progress.of === 0 ? 0 : Math.round((100 * progress.read) / progress.of);
    return <Progress percent={percent} aria-label={say('counting')} />;
  }
  if (data.isCut) return <Alert type="warning" showIcon title={say('tooMany', { n: MOST_CASES })} />;
  return (
    <>
      <ToSettle cases={data.cases} />
      <LoadTable department={department} cases={data.cases} />
      <Card title={absences('title')} style={{ marginBlockStart: 16 }}>
        <Absences department={department} />
      </Card>
    </>
  );
}
