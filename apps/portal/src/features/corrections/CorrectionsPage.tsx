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
import { listAddress } from '../../shared/list-address.js';
import { CorrectionTaskCard } from './CorrectionTaskCard.js';
import { correctionTasks } from './corrections.queries.js';
import { useCorrectionTexts } from './corrections.texts.js';

const route = getRouteApi('/desk/corrections');

/** Requests that the own office decides. */
export function CorrectionsPage() {
  const say = useCorrectionTexts();
  const headingIn = useHeadingIn();
  const navigate = route.useNavigate();
  const { filter, change, place, pages, order } = listAddress(route.useSearch(), navigate);
  const { standing = 'open', sort } = filter;
  const query = useQuery(correctionTasks({ standing, sort, ...place }));
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
          onChange={(next) => change({ standing: next === 'open' ? undefined : next })}
          options={CORRECTION_STANDINGS.map((value) => ({
            value,
            label: headingIn(CORRECTION_STANDING_WORDS[value]),
          }))}
        />
        <SortSelect
          sorts={CORRECTION_SORTS}
          sorting={order('askedAt')}
          label={(value) => say(`sort_${value}`)}
        />
      </Flex>
      <PagedList query={query} trail={pages.trail} go={pages.go} none={say('none')}>
        {(items) => items.map((task) => <CorrectionTaskCard key={task.id} task={task} />)}
      </PagedList>
    </>
  );
}
