import { useQuery } from '@tanstack/react-query';
import { RECUSAL_SORTS } from '@xinxiu/contracts';
import { Flex, Typography } from 'antd';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { useListPlace } from '../../shared/list-place.js';
import { PagedList } from '../../shared/PagedList.js';
import { SortSelect } from '../../shared/SortSelect.js';
import { RecusalCard } from './RecusalList.js';
import { ownRecusals } from './recusals.queries.js';
import { useRecusalTexts } from './recusals.texts.js';

type Sort = (typeof RECUSAL_SORTS)[number];

/** All are of one name. */
const SORTS = RECUSAL_SORTS.filter((sort) => sort.endsWith('uscc'));

/** From what one keeps out, in one's own account. */
export function OwnRecusals() {
  const say = useRecusalTexts();
  const { sort = 'uscc', trail, order, go } = useListPlace<Sort>('recusals');
  const query = useQuery(ownRecusals({ sort, cursor: trail.at(-1), limit: 10 }));
  return (
    <>
      <Flex justify="space-between" align="start" wrap gap={8} style={{ marginBlockEnd: 12 }}>
        <Typography.Text type="secondary" style={{ flex: '1 1 20rem' }}>
          {say('ownHint')}
        </Typography.Text>
        <SortSelect
          sorts={SORTS}
          sorting={{ sort, first: 'uscc', change: order }}
          label={(value) => say(`sort_${value}`)}
        />
        <ExportMenu list={{ path: '/account/recusals/export', query: { sort } }} />
      </Flex>
      <PagedList query={query} trail={trail} go={go} none={say('none')}>
        {(items) => items.map((one) => <RecusalCard key={`${one.person.id} ${one.uscc}`} recusal={one} />)}
      </PagedList>
    </>
  );
}
