import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Flex, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { Select } from '../../shared/Select.js';
import { Waiting } from '../../shared/Waiting.js';
import { Happened } from './Happened.js';
import { OpenNow } from './OpenNow.js';
import { UnitFilter } from './UnitFilter.js';
import { PERIODS, YEAR } from './oversight-search.js';
import { oversightOf } from './oversight.queries.js';
import { useOversightTexts } from './oversight.texts.js';

const route = getRouteApi('/desk/oversight');

/** How the work of the county goes: what is open now, and what has happened over the last months. */
export function OversightPage() {
  const say = useOversightTexts();
  const { instant } = useDates();
  const navigate = route.useNavigate();
  const { unit, months = YEAR } = route.useSearch();
  const query = useQuery(oversightOf({ unit, months }));
  const change = (next: object): void => void navigate({ search: { unit, months, ...next } });
  const periods = [...new Set([...PERIODS, months])].sort((one, other) => one - other);
  return (
    <>
      <PageTitle
        title={say('title')}
        under={say('under')}
        acts={<ExportMenu list={{ path: '/oversight/export', query: { unit, months } }} />}
      />
      <Flex wrap gap={12} style={{ marginBlockEnd: 12 }}>
        <UnitFilter value={unit} change={(next) => change({ unit: next })} />
        <Select<number>
          aria-label={say('period')}
          value={months}
          popupMatchSelectWidth={false}
          style={{ minWidth: 140 }}
          onChange={(next) => change({ months: next === YEAR ? undefined : next })}
          options={periods.map((value) => ({ value, label: say('lastMonths', { n: value }) }))}
        />
      </Flex>
      <Waiting query={query}>
        {(numbers) => (
          <Flex vertical gap={16}>
            <Typography.Text type="secondary" className="numbers">
              {say('at', { at: instant(numbers.at) })}
            </Typography.Text>
            <OpenNow numbers={numbers} asked={{ unit, months }} />
            <Happened numbers={numbers} asked={{ unit, months }} />
          </Flex>
        )}
      </Waiting>
    </>
  );
}
