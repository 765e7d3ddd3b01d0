import { useQuery } from '@tanstack/react-query';
import { Badge, Button, Flex, Skeleton } from 'antd';
import { usePerson } from '../../../app/session.js';
import { useDates } from '../../../i18n/dates.js';
import { caseList } from '../../../api/cases.js';
import { useCaseTexts } from '../cases.texts.js';
import { type QueueFilter, filterQuery, sameFilter } from './queue-search.js';
import type { SavedView } from './saved-views.js';

interface View {
  readonly key: string;
  readonly label: string;
  readonly filter: QueueFilter;
  readonly isUrgent?: boolean;
}

/** The views that everybody has; a unit sees besides what lies with it. */
function useOwnViews(): readonly View[] {
  const say = useCaseTexts();
  const { department } = usePerson();
  return [
    { key: 'all', label: say('viewAll'), filter: {} },
    ...(department === undefined ? [] : [{ key: 'unit', label: say('viewUnit'), filter: { department } }]),
    { key: 'mine', label: say('viewMine'), filter: { holder: 'me' } },
    { key: 'late', label: say('viewLate'), filter: { overdue: true }, isUrgent: true },
  ];
}

interface Props {
  readonly shown: QueueFilter;
  readonly saved: readonly SavedView[];
  readonly choose: (filter: QueueFilter) => void;
}

/** Views with how many cases each has. */
export function QueueViews({ shown, saved, choose }: Props) {
  const say = useCaseTexts();
  const own = useOwnViews();
  const views = [...own, ...saved.map(({ name, filter }) => ({ key: `saved ${name}`, label: name, filter }))];
  return (
    <Flex wrap gap={8} role="group" aria-label={say('views')} style={{ marginBlockEnd: 12 }}>
      {views.map((view) => {
        const isShown = sameFilter(view.filter, shown);
        return (
          <Button
            key={view.key}
            shape="round"
            type={isShown ? 'primary' : 'default'}
            ghost={isShown}
            aria-pressed={isShown}
            onClick={() => choose(view.filter)}
          >
            {view.label}
            <ViewCount view={view} />
          </Button>
        );
      })}
    </Flex>
  );
}

function ViewCount({ view: { filter, isUrgent = false } }: { readonly view: View }) {
  const { number } = useDates();
  const { data } = useQuery(caseList({ ...filterQuery(filter), limit: 1 }));
  if (data === undefined) return <Skeleton.Node active style={{ width: 20, height: 16 }} />;
  if (isUrgent && data.total > 0) return <Badge count={data.total} overflowCount={99_999} />;
  return <span className="numbers">{number(data.total)}</span>;
}
