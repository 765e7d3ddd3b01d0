import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { AGENT_ACT_SORTS } from '@xinxiu/contracts';
import { Card, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useAuditWords } from '../../shared/audit-words.js';
import { useDates } from '../../i18n/dates.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { OutcomeMark } from '../../shared/OutcomeMark.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { PagedList } from '../../shared/PagedList.js';
import { SortSelect } from '../../shared/SortSelect.js';
import { Waiting } from '../../shared/Waiting.js';
import { listAddress } from '../../shared/list-address.js';
import { AuthorisationCard } from './AuthorisationCard.js';
import { type AgentAct, actsBy, oneAuthorisation } from './agents.queries.js';
import { useAgentTexts } from './agents.texts.js';

const route = getRouteApi('/desk/agents/$id');

/** One authorisation and everything that was done or tried by it. */
export function AuthorisationPage() {
  const say = useAgentTexts();
  const { id } = route.useParams();
  const navigate = route.useNavigate();
  const { filter, order } = listAddress(route.useSearch(), navigate);
  const query = useQuery(oneAuthorisation(id));
  return (
    <>
      <Link to="/desk/agents">{say('back')}</Link>
      <Waiting query={query}>
        {(one) => (
          <>
            <PageTitle title={say('actsOf', { name: one.agent.name })} />
            <AuthorisationCard authorisation={one} isAlone />
          </>
        )}
      </Waiting>
      <Card
        title={say('acts')}
        extra={
          <Flex wrap gap={8}>
            <SortSelect
              sorts={AGENT_ACT_SORTS}
              sorting={order('-at')}
              label={(value) => say(`sort_${value}`)}
            />
            <ExportMenu
              list={{ path: `/authorisations/${encodeURIComponent(id)}/acts/export`, query: filter }}
            />
          </Flex>
        }
      >
        <Acts id={id} />
      </Card>
    </>
  );
}

function Acts({ id }: { readonly id: string }) {
  const say = useAgentTexts();
  const navigate = route.useNavigate();
  const { filter, place, pages } = listAddress(route.useSearch(), navigate);
  const [openedAt] = useState(Date.now);
  const query = useQuery(actsBy(id, { ...filter, ...place }, openedAt));
  return (
    <PagedList query={query} {...pages} none={say('noActs')}>
      {(items) => items.map((act) => <OneAct key={`${act.at} ${act.action} ${act.subject}`} act={act} />)}
    </PagedList>
  );
}

function OneAct({ act: { at, action, subject, outcome } }: { readonly act: AgentAct }) {
  const wordsOf = useAuditWords();
  const { instant } = useDates();
  return (
    <Flex justify="space-between" wrap gap={8} style={{ paddingBlock: 6 }}>
      <span>
        <strong>{wordsOf(action)}</strong> <span className="numbers">{subject}</span>
      </span>
      <span>
        <OutcomeMark outcome={outcome} />{' '}
        <Typography.Text type="secondary" className="numbers">
          {instant(at)}
        </Typography.Text>
      </span>
    </Flex>
  );
}
