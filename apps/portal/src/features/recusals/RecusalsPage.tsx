import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { RECUSAL_SORTS, recuseSchema } from '@xinxiu/contracts';
import { Checkbox, Flex } from 'antd';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { PagedList } from '../../shared/PagedList.js';
import { SearchField } from '../../shared/SearchField.js';
import { SortSelect } from '../../shared/SortSelect.js';
import { listAddress } from '../../shared/list-address.js';
import { RecusalCard } from './RecusalList.js';
import { recusalRegister } from './recusals.queries.js';
import { useRecusalTexts } from './recusals.texts.js';

const route = getRouteApi('/desk/recusals');

/** The register: who keeps out of what. */
export function RecusalsPage() {
  const say = useRecusalTexts();
  const navigate = route.useNavigate();
  const { filter, change, place, pages, order } = listAddress(route.useSearch(), navigate);
  const { q, ended, sort } = filter;
  // What is no code finds nothing, and is not asked.
  const uscc = recuseSchema.shape.uscc.safeParse(q);
  const query = useQuery(recusalRegister({ uscc: uscc.data, ended, sort, ...place }));
  return (
    <>
      <PageTitle
        title={say('title')}
        under={say('registerHint')}
        acts={<ExportMenu list={{ path: '/recusals/export', query: { uscc: uscc.data, ended, sort } }} />}
      />
      <Flex wrap gap={12} align="center" style={{ marginBlockEnd: 12 }}>
        <SearchField value={q} hint={say('searchHint')} look={(words) => change({ q: words })} />
        <SortSelect
          sorts={RECUSAL_SORTS}
          sorting={order('personName')}
          label={(value) => say(`sort_${value}`)}
        />
        <Checkbox
          checked={ended === true}
          onChange={({ target }) => change({ ended: target.checked || undefined })}
        >
          {say('showEnded')}
        </Checkbox>
      </Flex>
      <PagedList query={query} {...pages} none={say('none')}>
        {(items) => items.map((one) => <RecusalCard key={`${one.person.id} ${one.uscc}`} recusal={one} />)}
      </PagedList>
    </>
  );
}
