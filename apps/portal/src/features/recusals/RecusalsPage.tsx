import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { recuseSchema } from '@xinxiu/contracts';
import { Checkbox, Flex } from 'antd';
import { NothingHere } from '../../shared/NothingHere.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { Pager } from '../../shared/Pager.js';
import { SearchField } from '../../shared/SearchField.js';
import { Waiting } from '../../shared/Waiting.js';
import { RecusalCard } from './RecusalList.js';
import { recusalRegister } from './recusals.queries.js';
import { useRecusalTexts } from './recusals.texts.js';

const route = getRouteApi('/desk/recusals');

/** The register: who keeps out of what. */
export function RecusalsPage() {
  const say = useRecusalTexts();
  const { q, ended, trail = [] } = route.useSearch();
  const navigate = route.useNavigate();
  // What is no code finds nothing, and is not asked.
  const uscc = recuseSchema.shape.uscc.safeParse(q);
  const query = useQuery(recusalRegister({ uscc: uscc.data, ended, cursor: trail.at(-1), limit: 20 }));
  return (
    <>
      <PageTitle title={say('title')} under={say('registerHint')} />
      <Flex wrap gap={12} align="center" style={{ marginBlockEnd: 12 }}>
        <SearchField
          value={q}
          hint={say('searchHint')}
          look={(words) => void navigate({ search: { q: words, ended } })}
        />
        <Checkbox
          checked={ended === true}
          onChange={({ target }) => void navigate({ search: { q, ended: target.checked || undefined } })}
        >
          {say('showEnded')}
        </Checkbox>
      </Flex>
      <Waiting query={query}>
        {({ items, total, nextCursor }) => (
          <>
            {items.length === 0 && (
              <NothingHere
                looking={q !== undefined || ended === true}
                none={say('none')}
                clear={() => void navigate({ search: {} })}
              />
            )}
            {items.map((one) => (
              <RecusalCard key={`${one.person.id} ${one.uscc}`} recusal={one} />
            ))}
            <Pager
              total={total}
              nextCursor={nextCursor}
              trail={trail}
              go={(next) =>
                void navigate({ search: { q, ended, trail: next.length > 0 ? [...next] : undefined } })
              }
            />
          </>
        )}
      </Waiting>
    </>
  );
}
