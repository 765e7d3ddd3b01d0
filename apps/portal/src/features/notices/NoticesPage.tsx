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
import { FilterSelect } from '../../shared/FilterSelect.js';
import { listAddress } from '../../shared/list-address.js';
import { STATUTORY_MAIL_STATES } from './mail-states.js';
import { type StatutoryNotice, noticeList } from './notices.queries.js';
import { useServeTexts } from './serve.texts.js';

const route = getRouteApi('/desk/notices');
type Filter = Omit<ReturnType<typeof route.useSearch>, 'trail'>;

const ON_PAPER = ['no', 'yes'] as const;

export function MailMark({ notice }: { readonly notice: Pick<StatutoryNotice, 'state'> }) {
  const words = useNoticeWords();
  return <Mark tone={isMailBad(notice) ? 'bad' : 'plain'}>{words.mail(notice)}</Mark>;
}

/** Statutory notices of all cases: whether they arrived, and how they were served on paper. */
export function NoticesPage() {
  const say = useServeTexts();
  const navigate = route.useNavigate();
  const { filter, change, place, pages, order } = listAddress(route.useSearch(), navigate);
  const asked = { ...filter, served: flag(filter.served), toServe: flag(filter.toServe) };
  const query = useQuery(noticeList({ ...asked, ...place }));
  return (
    <>
      <PageTitle
        title={say('title')}
        under={say('under')}
        acts={<ExportMenu list={{ path: '/notices/export', query: asked }} />}
      />
      <Filters filter={filter} change={change} />
      <PagedList query={query} {...pages} none={say('none')}>
        {(items) => <NoticeTable notices={items} sorting={order('-createdAt')} />}
      </PagedList>
    </>
  );
}

interface FilterProps {
  readonly filter: Filter;
  readonly change: (next: Partial<Filter>) => void;
}

function Filters({ filter, change }: FilterProps) {
  const say = useServeTexts();
  const words = useNoticeWords();
  const { q, state, served, toServe } = filter;
  return (
    <Flex wrap gap={12} style={{ marginBlockEnd: 12 }}>
      <SearchField value={q} hint={say('searchHint')} look={(next) => change({ q: next })} />
      <FilterSelect
        label={say('mail')}
        any={say('anyMail')}
        value={state}
        options={STATUTORY_MAIL_STATES.map((value) => ({ value, label: words.mail({ state: value }) }))}
        change={(next) => change({ state: next })}
      />
      <FilterSelect
        label={say('served')}
        any={say('anyServed')}
        value={served}
        options={ON_PAPER.map((value) => ({ value, label: say(`served_${value}`) }))}
        change={(next) => change({ served: next })}
      />
      <FilterSelect
        label={say('toServe')}
        any={say('anyToServe')}
        value={toServe}
        options={ON_PAPER.map((value) => ({ value, label: say(`toServe_${value}`) }))}
        change={(next) => change({ toServe: next })}
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
