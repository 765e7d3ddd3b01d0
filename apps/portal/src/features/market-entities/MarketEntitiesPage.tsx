import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import {
  INDUSTRIES,
  INDUSTRY_WORDS,
  MARKET_ENTITY_KIND_WORDS,
  OPERATING_STATES,
  OPERATING_WORDS,
  reachOf,
} from '@xinxiu/domain';
import { Flex, Table } from 'antd';
import { usePerson } from '../../app/session.js';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn } from '../../i18n/words.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { LinkButton } from '../../shared/LinkButton.js';
import { PagedList } from '../../shared/PagedList.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { SearchField } from '../../shared/SearchField.js';
import { FilterSelect } from '../../shared/FilterSelect.js';
import { listAddress } from '../../shared/list-address.js';
import { type Sorting, sortedHeads } from '../../shared/sorted-heads.js';
import { type MarketEntity, marketEntityList } from './market-entities.queries.js';
import { useMarketEntityTexts } from './market-entities.texts.js';
import type { MarketEntitySearch } from './market-entity-search.js';

const route = getRouteApi('/desk/market-entities');

/** The register of whom commitments are to cover; those without one are a filter away. */
export function MarketEntitiesPage() {
  const say = useMarketEntityTexts();
  const person = usePerson();
  const navigate = route.useNavigate();
  const { filter, change, place, pages, order } = listAddress(route.useSearch(), navigate);
  const { covered, ...rest } = filter;
  const asked = { ...rest, ...(covered !== undefined && { covered: String(covered === 'yes') }) };
  const query = useQuery(marketEntityList({ ...asked, ...place }));
  return (
    <>
      <PageTitle
        title={say('title')}
        acts={
          <>
            <ExportMenu list={{ path: '/market-entities/export', query: asked }} />
            {reachOf('market-entity.import', person.role) !== undefined && (
              <LinkButton to="/desk/market-entities/import">{say('import')}</LinkButton>
            )}
          </>
        }
      />
      <Filters filter={filter} change={change} />
      <PagedList query={query} {...pages} none={say('none')}>
        {(items) => <EntityTable entities={items} sorting={order('code')} />}
      </PagedList>
    </>
  );
}

type Sort = NonNullable<MarketEntitySearch['sort']>;

interface FilterProps {
  readonly filter: MarketEntitySearch;
  readonly change: (next: Partial<MarketEntitySearch>) => void;
}

function Filters({ filter, change }: FilterProps) {
  const say = useMarketEntityTexts();
  const headingIn = useHeadingIn();
  const { q, industry, operating, covered } = filter;
  return (
    <Flex wrap gap={12} style={{ marginBlockEnd: 12 }}>
      <SearchField value={q} hint={say('searchHint')} look={(words) => change({ q: words })} />
      <FilterSelect
        label={say('commitments')}
        any={say('anyCovered')}
        value={covered}
        options={[
          { value: 'yes', label: say('covered_yes') },
          { value: 'no', label: say('covered_no') },
        ]}
        change={(next) => change({ covered: next })}
      />
      <FilterSelect
        label={say('operating')}
        any={say('anyState')}
        value={operating}
        options={OPERATING_STATES.map((value) => ({ value, label: headingIn(OPERATING_WORDS[value]) }))}
        change={(next) => change({ operating: next })}
      />
      <FilterSelect
        label={say('industry')}
        any={say('anyIndustry')}
        value={industry}
        options={INDUSTRIES.map((value) => ({ value, label: headingIn(INDUSTRY_WORDS[value]) }))}
        change={(next) => change({ industry: next })}
      />
    </Flex>
  );
}

interface TableProps {
  readonly entities: readonly MarketEntity[];
  readonly sorting: Sorting<Sort>;
}

function EntityTable({ entities, sorting }: TableProps) {
  const say = useMarketEntityTexts();
  const headingIn = useHeadingIn();
  const { day } = useDates();
  const { head, onChange } = sortedHeads(sorting);
  return (
    <Table<MarketEntity>
      rowKey="code"
      size="middle"
      pagination={false}
      scroll={{ x: 900 }}
      // On a telephone the keyboard reaches what the table hides, also of those that have nothing to follow.
      onRow={() => ({ tabIndex: 0 })}
      dataSource={[...entities]}
      onChange={onChange}
      columns={[
        {
          title: say('name'),
          render: (_, { name, code }) => (
            <Flex vertical>
              <span>{name}</span>
              <span className="numbers">{code}</span>
            </Flex>
          ),
          ...head('name'),
        },
        { title: say('kind'), render: (_, { kind }) => headingIn(MARKET_ENTITY_KIND_WORDS[kind]) },
        { title: say('operating'), render: (_, { operating }) => headingIn(OPERATING_WORDS[operating]) },
        {
          title: say('industry'),
          render: (_, { industry }) => industry && headingIn(INDUSTRY_WORDS[industry]),
        },
        {
          title: say('registeredOn'),
          render: (_, { registeredOn }) =>
            registeredOn && <span className="numbers">{day(registeredOn)}</span>,
          ...head('registeredOn'),
        },
        {
          title: say('commitments'),
          render: (_, { code, commitments }) =>
            commitments === 0 ? (
              say('covered_no')
            ) : (
              <Link to="/desk/commitments" search={{ q: code }}>
                {say('see', { n: commitments })}
              </Link>
            ),
        },
      ]}
    />
  );
}
