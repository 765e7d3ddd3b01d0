import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { CORRECTION_SORTS } from '@xinxiu/contracts';
import { CORRECTION_STANDINGS, CORRECTION_STANDING_WORDS } from '@xinxiu/domain';
import { Flex } from 'antd';
import { useHeadingIn } from '../../i18n/words.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { PagedList } from '../../shared/PagedList.js';
import { Select } from '../../shared/Select.js';
import { SortSelect } from '../../shared/SortSelect.js';
import { CorrectionTaskCard } from './CorrectionTaskCard.js';
import { correctionTasks } from './corrections.queries.js';
import { useCorrectionTexts } from './corrections.texts.js';

const route = getRouteApi('/desk/corrections');

/** Requests that the own office decides. */
export function CorrectionsPage() {
  const say = useCorrectionTexts();
  const headingIn = useHeadingIn();
  const { standing = 'open', sort, trail = [] } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(correctionTasks({ standing, sort, cursor: trail.at(-1), limit: 20 }));
  return (
    <>
      <PageTitle
        title={say('title')}
        under={say('hint')}
        acts={<ExportMenu list={{ path: '/corrections/export', query: { standing, sort } }} />}
      />
      <Flex wrap gap={12} style={{ marginBlockEnd: 12 }}>
        <Select
          aria-label={say('standing')}
          value={standing}
          style={{ minWidth: 140 }}
          onChange={(next) =>
            void navigate({ search: { standing: next === 'open' ? undefined : next, sort } })
          }
          options={CORRECTION_STANDINGS.map((value) => ({
            value,
            label: headingIn(CORRECTION_STANDING_WORDS[value]),
          }))}
        />
        <SortSelect
          sorts={CORRECTION_SORTS}
          sorting={{
            sort,
            first: 'askedAt',
            change: (next) => void navigate({ search: { standing, sort: next } }),
          }}
          label={(value) => say(`sort_${value}`)}
        />
      </Flex>
      <PagedList
        query={query}
        trail={trail}
        go={(next) => void navigate({ search: { standing, sort, trail: next } })}
        none={say('none')}
      >
        {(items) => items.map((task) => <CorrectionTaskCard key={task.id} task={task} />)}
      </PagedList>
    </>
  );
}
