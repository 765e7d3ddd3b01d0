import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { AUTHORISATION_SORTS } from '@xinxiu/contracts';
import { reachOf } from '@xinxiu/domain';
import { Flex } from 'antd';
import { usePerson } from '../../app/session.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { LinkButton } from '../../shared/LinkButton.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { PagedList } from '../../shared/PagedList.js';
import { SortSelect } from '../../shared/SortSelect.js';
import { listAddress } from '../../shared/list-address.js';
import { AuthorisationCard } from './AuthorisationCard.js';
import { authorisationList } from './agents.queries.js';
import { useAgentTexts } from './agents.texts.js';

const route = getRouteApi('/desk/agents');

/** A business sees whom it lets act, an agent for whom he acts, and who oversees both sees all of it. */
export function AgentsPage() {
  const say = useAgentTexts();
  const { role } = usePerson();
  const navigate = route.useNavigate();
  const { filter, place, pages, order } = listAddress(route.useSearch(), navigate);
  const query = useQuery(authorisationList({ ...filter, ...place }));
  const isAgent = role === 'agent';
  const gives = reachOf('authorisation.give', role) !== undefined;
  return (
    <>
      <PageTitle
        title={say(isAgent ? 'actsFor' : 'title')}
        {...(gives && { under: say('freeHint') })}
        acts={
          <>
            <ExportMenu list={{ path: '/authorisations/export', query: filter }} />
            {gives && (
              <LinkButton type="primary" to="/desk/agents/new">
                {say('give')}
              </LinkButton>
            )}
          </>
        }
      />
      <Flex style={{ marginBlockEnd: 12 }}>
        <SortSelect
          sorts={AUTHORISATION_SORTS}
          sorting={order('-givenAt')}
          label={(value) => say(`sort_${value}`)}
        />
      </Flex>
      <PagedList query={query} {...pages} none={say(isAgent ? 'noneToAct' : 'none')}>
        {(items) => items.map((one) => <AuthorisationCard key={one.id} authorisation={one} />)}
      </PagedList>
    </>
  );
}
