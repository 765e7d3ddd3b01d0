import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import {
  AGE_WORDS,
  CAUSE_KIND_WORDS,
  COUNTED,
  COUNTED_WORDS,
  type Counted,
  STATUS_WORDS,
  STEPS,
} from '@xinxiu/domain';
import { Flex, Tag } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn } from '../../i18n/words.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { FilterSelect } from '../../shared/FilterSelect.js';
import { PagedList } from '../../shared/PagedList.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { Select } from '../../shared/Select.js';
import { listAddress } from '../../shared/list-address.js';
import { CountedTable } from './CountedTable.js';
import { UnitFilter } from './UnitFilter.js';
import { countedCases } from './oversight.queries.js';
import { useOversightTexts } from './oversight.texts.js';

const route = getRouteApi('/desk/oversight/cases');

/** The cases behind a number of the oversight. */
export function CountedPage() {
  const say = useOversightTexts();
  const headingIn = useHeadingIn();
  const { day } = useDates();
  const navigate = route.useNavigate();
  const { filter, change, place, pages, order } = listAddress(route.useSearch(), navigate);
  const { of = 'open', unit, months, step, late, month, age, due, kind, code } = filter;
  const query = useQuery(countedCases({ ...filter, ...place }));
  const narrowed = [
    { key: 'month', text: month },
    { key: 'age', text: age && headingIn(AGE_WORDS[age]) },
    { key: 'due', text: due === undefined ? undefined : say('dueOn', { day: day(due) }) },
    { key: 'kind', text: kind && headingIn(CAUSE_KIND_WORDS[kind]) },
    { key: 'code', text: code },
  ];
  return (
    <>
      <Link to="/desk/oversight" search={{ unit, months }}>
        {say('back')}
      </Link>
      <PageTitle
        title={say('list')}
        under={headingIn(COUNTED_WORDS[of])}
        acts={<ExportMenu list={{ path: '/oversight/cases/export', query: filter }} />}
      />
      <Flex wrap gap={12} align="center" style={{ marginBlockEnd: 12 }}>
        <Select<Counted>
          aria-label={say('of')}
          value={of}
          popupMatchSelectWidth={false}
          style={{ minWidth: 160 }}
          // What else it was narrowed to belongs to what was counted before.
          onChange={(next) => void navigate({ search: { unit, months, of: next } })}
          options={COUNTED.map((value) => ({ value, label: headingIn(COUNTED_WORDS[value]) }))}
        />
        <UnitFilter value={unit} change={(next) => change({ unit: next })} />
        {(of === 'open' || of === 'left') && (
          <FilterSelect
            label={say('step')}
            any={say('anyStep')}
            value={step}
            options={STEPS.map((value) => ({ value, label: headingIn(STATUS_WORDS[value]) }))}
            change={(next) => change({ step: next })}
          />
        )}
        {of !== 'caused' && (
          <FilterSelect
            label={say('lateHead')}
            any={say('anyTime')}
            value={late && 'late'}
            options={[{ value: 'late', label: say('onlyLate') }]}
            change={(next) => change({ late: next && true })}
          />
        )}
        {narrowed.map(
          ({ key, text }) =>
            text !== undefined && (
              <Tag key={key} closable onClose={() => change({ [key]: undefined })}>
                {text}
              </Tag>
            ),
        )}
      </Flex>
      <PagedList query={query} {...pages} none={say('none')}>
        {(items) => <CountedTable of={of} rows={items} sorting={order('-workingDays')} />}
      </PagedList>
    </>
  );
}
