import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { NOTICE_SORTS } from '@xinxiu/contracts';
import { Flex, Table, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { CaseLink } from '../../shared/CaseLink.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { Mark } from '../../shared/Mark.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { PagedList } from '../../shared/PagedList.js';
import { SearchField } from '../../shared/SearchField.js';
import { isMailBad, useNoticeWords } from '../../shared/notice-words.js';
import { type Sorting, sortedHeads } from '../../shared/sorted-heads.js';
import { ServiceWords } from '../../shared/ServiceWords.js';
import { isNarrowed } from '../../shared/list-search.js';
import { FilterSelect } from '../../shared/FilterSelect.js';
import { type StatutoryNotice, noticeList } from './notices.queries.js';
import { useServeTexts } from './serve.texts.js';

const route = getRouteApi('/desk/notices');
type Search = ReturnType<typeof route.useSearch>;
type MailState = StatutoryNotice['state'];

/** What needs a person first. */
const STATES: readonly MailState[] = ['failed', 'bounced', 'unclear', 'relayed', 'sent', 'queued', 'sending'];
const ON_PAPER = ['no', 'yes'] as const;

export function MailMark({ notice }: { readonly notice: Pick<StatutoryNotice, 'state'> }) {
  const words = useNoticeWords();
  return <Mark tone={isMailBad(notice) ? 'bad' : 'plain'}>{words.mail(notice)}</Mark>;
}

/** Statutory notices of all cases: whether they arrived, and how they were served on paper. */
export function NoticesPage() {
  const say = useServeTexts();
  const { q, state, served, toServe, sort, trail = [] } = route.useSearch();
  const navigate = route.useNavigate();
  const go = (search: Search): void => void navigate({ search });
  const asked = { q, state, served: flag(served), toServe: flag(toServe), sort };
  const query = useQuery(noticeList({ ...asked, cursor: trail.at(-1), limit: 20 }));
  return (
    <>
      <PageTitle
        title={say('title')}
        under={say('under')}
        acts={<ExportMenu list={{ path: '/notices/export', query: asked }} />}
      />
      <Filters search={{ q, state, served, toServe, sort }} go={go} />
      <PagedList
        query={query}
        trail={trail}
        go={(next) => go({ q, state, served, toServe, sort, trail: next })}
        none={say('none')}
        filter={{ isOn: isNarrowed({ q, state, served, toServe }), clear: () => go({}) }}
      >
        {(items) => (
          <NoticeTable
            notices={items}
            sorting={{
              sort,
              first: '-createdAt',
              change: (next) => go({ q, state, served, toServe, sort: next }),
            }}
          />
        )}
      </PagedList>
    </>
  );
}

function Filters({ search, go }: { readonly search: Search; readonly go: (search: Search) => void }) {
  const say = useServeTexts();
  const words = useNoticeWords();
  const { q, state, served, toServe } = search;
  return (
    <Flex wrap gap={12} style={{ marginBlockEnd: 12 }}>
      <SearchField value={q} hint={say('searchHint')} look={(next) => go({ ...search, q: next })} />
      <FilterSelect
        label={say('mail')}
        any={say('anyMail')}
        value={state}
        options={STATES.map((value) => ({ value, label: words.mail({ state: value }) }))}
        change={(next) => go({ ...search, state: next })}
      />
      <FilterSelect
        label={say('served')}
        any={say('anyServed')}
        value={served}
        options={ON_PAPER.map((value) => ({ value, label: say(`served_${value}`) }))}
        change={(next) => go({ ...search, served: next })}
      />
      <FilterSelect
        label={say('toServe')}
        any={say('anyToServe')}
        value={toServe}
        options={ON_PAPER.map((value) => ({ value, label: say(`toServe_${value}`) }))}
        change={(next) => go({ ...search, toServe: next })}
      />
    </Flex>
  );
}

const flag = (value: 'yes' | 'no' | undefined): boolean | undefined =>
  value === undefined ? undefined : value === 'yes';

/** How it was served on paper, or that it is to be. */
function OnPaper({ notice: { services, paper } }: { readonly notice: StatutoryNotice }) {
  const say = useServeTexts();
  const last = services.at(-1);
  if (last) return <ServiceWords service={last} />;
  if (paper === 'due' || paper === 'asked') return <Mark tone="bad">{say('toServe')}</Mark>;
  return paper === 'opened' ? say('paper_opened') : '—';
}

interface TableProps {
  readonly notices: readonly StatutoryNotice[];
  readonly sorting: Sorting<(typeof NOTICE_SORTS)[number]>;
}

function NoticeTable({ notices, sorting }: TableProps) {
  const say = useServeTexts();
  const words = useNoticeWords();
  const { instant } = useDates();
  const { head, onChange } = sortedHeads(sorting);
  return (
    <Table<StatutoryNotice>
      rowKey="id"
      size="middle"
      pagination={false}
      scroll={{ x: 900 }}
      dataSource={[...notices]}
      onChange={onChange}
      columns={[
        {
          title: say('notice'),
          ...head('caseNo'),
          render: (_, notice) => (
            <Flex vertical>
              <Link to="/desk/notices/$id" params={{ id: notice.id }}>
                {words.kind(notice)}
              </Link>
              <Typography.Text type="secondary">{words.number(notice)}</Typography.Text>
              <CaseLink caseNo={notice.caseNo} />
            </Flex>
          ),
        },
        {
          title: say('recipient'),
          render: (_, { recipientName, email }) => (
            <Flex vertical style={{ overflowWrap: 'anywhere' }}>
              <span>{recipientName}</span>
              <Typography.Text type="secondary">{email || say('noAddress')}</Typography.Text>
            </Flex>
          ),
        },
        {
          title: say('at'),
          width: 190,
          ...head('createdAt'),
          render: (_, { at }) => <span className="numbers">{instant(at)}</span>,
        },
        { title: say('mail'), width: 150, render: (_, notice) => <MailMark notice={notice} /> },
        {
          title: say('served'),
          width: 220,
          render: (_, notice) => <OnPaper notice={notice} />,
        },
      ]}
    />
  );
}
