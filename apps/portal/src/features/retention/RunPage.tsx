import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { REFUSAL_GROUND_WORDS, RETENTION_DATA_WORDS, reachOf } from '@xinxiu/domain';
import { App, Button, Card, Descriptions, Flex, Table, Typography } from 'antd';
import { useState } from 'react';
import { usePerson } from '../../app/session.js';
import { useDates } from '../../i18n/dates.js';
import { useWordsIn } from '../../i18n/words.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { usePersonName } from '../../shared/person-name.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { Waiting } from '../../shared/Waiting.js';
import { CertificateCard } from './CertificateCard.js';
import { keyOf } from './key-of.js';
import { RefuseDialog } from './RefuseDialog.js';
import { RunState, useCounts } from './RunsPage.js';
import { type OneDeletionRun, oneRun, useApprove } from './retention.queries.js';
import { useRetentionTexts } from './retention.texts.js';

const route = getRouteApi('/desk/retention/runs/$number');
const ROWS_OF_A_PAGE = 50;

export function RunPage() {
  const say = useRetentionTexts();
  const { number } = route.useParams();
  const query = useQuery(oneRun(number));
  return (
    <>
      <Link to="/desk/retention">{say('back')}</Link>
      <Waiting query={query}>{(run) => <OneRun key={number} run={run} />}</Waiting>
    </>
  );
}

/** A deletion with everything that it names; who decides sees it all before. */
function OneRun({ run }: { readonly run: OneDeletionRun }) {
  const say = useRetentionTexts();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <>
      <PageTitle title={say('runTitle', { no: run.number })} acts={<RunState state={run.state} />} />
      <Card style={{ marginBlockEnd: 16 }}>
        <Facts run={run} />
        {run.state === 'proposed' && <Decide run={run} chosen={chosen} />}
      </Card>
      {run.state === 'certified' && <CertificateCard number={run.number} />}
      <Card title={say('items')}>
        <Items run={run} chosen={chosen} choose={setChosen} />
      </Card>
    </>
  );
}

function Facts({ run }: { readonly run: OneDeletionRun }) {
  const say = useRetentionTexts();
  const wordsIn = useWordsIn();
  const countsOf = useCounts();
  const personName = usePersonName();
  const { instant, day } = useDates();
  const { proposedBy, proposedAt, approvedBy, approvedAt, refused } = run;
  return (
    <Descriptions
      size="small"
      column={1}
      items={[
        { key: 'what', label: say('what'), children: countsOf(run) },
        {
          key: 'proposed',
          label: say('proposedBy'),
          children: `${personName(proposedBy)} · ${instant(proposedAt)}`,
        },
        ...(approvedBy && approvedAt !== undefined
          ? [
              {
                key: 'approved',
                label: say('approvedBy'),
                children: `${approvedBy.name} · ${instant(approvedAt)}`,
              },
            ]
          : []),
        ...(refused
          ? [
              {
                key: 'refused',
                label: say('refusedBy'),
                children: [
                  `${refused.by.name} · ${instant(refused.at)}`,
                  wordsIn(REFUSAL_GROUND_WORDS[refused.ground]),
                  refused.reason,
                  say('refusedUntil', { n: refused.things, day: day(refused.until) }),
                ].join(' · '),
              },
            ]
          : []),
      ]}
    />
  );
}

interface DecideProps {
  readonly run: OneDeletionRun;
  readonly chosen: readonly string[];
}

function Decide({ run, chosen }: DecideProps) {
  const say = useRetentionTexts();
  const { id, role } = usePerson();
  const { modal } = App.useApp();
  const countsOf = useCounts();
  const [refuses, setRefuses] = useState(false);
  const { mutate, isPending, error } = useApprove(run);
  const isOwn = run.proposedBy.id === id;
  const approve = (): void => {
    void modal.confirm({
      title: say('approve'),
      content: say('approveHint', { what: countsOf(run) }),
      okText: say('approve'),
      okButtonProps: { danger: true },
      onOk: () => mutate(undefined),
    });
  };
  return (
    <>
      {error && <ProblemNote error={error} />}
      <Flex wrap gap={8} align="center" style={{ marginBlockStart: 12 }}>
        {reachOf('retention.approve', role) !== undefined && (
          <Button danger type="primary" disabled={isOwn} loading={isPending} onClick={approve}>
            {say('approve')}
          </Button>
        )}
        {reachOf('retention.refuse', role) !== undefined && (
          <Button onClick={() => setRefuses(true)}>
            {chosen.length > 0 ? say('refuseSome', { n: chosen.length }) : say('refuse')}
          </Button>
        )}
        {isOwn && <Typography.Text type="secondary">{say('notOwn')}</Typography.Text>}
      </Flex>
      {refuses && <RefuseDialog run={run} chosen={chosen} close={() => setRefuses(false)} />}
    </>
  );
}

interface ItemsProps extends DecideProps {
  readonly choose: (keys: readonly string[]) => void;
}

function Items({ run: { items, state }, chosen, choose }: ItemsProps) {
  const say = useRetentionTexts();
  const wordsIn = useWordsIn();
  const { day } = useDates();
  const { role } = usePerson();
  const refuses = state === 'proposed' && reachOf('retention.refuse', role) !== undefined;
  return (
    <Table
      rowKey={keyOf}
      size="small"
      scroll={{ x: 760 }}
      dataSource={items}
      pagination={
        items.length > ROWS_OF_A_PAGE ? { pageSize: ROWS_OF_A_PAGE, showSizeChanger: false } : false
      }
      {...(refuses && {
        rowSelection: {
          // As in the queue: the head is copied, hidden, and its box could still be reached.
          hideSelectAll: true,
          selectedRowKeys: [...chosen],
          onChange: (keys: readonly React.Key[]) => choose(keys.map(String)),
          getCheckboxProps: (item: (typeof items)[number]) => ({
            'aria-label': `${wordsIn(RETENTION_DATA_WORDS[item.data])} ${item.id}`,
          }),
        },
      })}
      columns={[
        { title: say('data'), render: (_, { data }) => wordsIn(RETENTION_DATA_WORDS[data]) },
        { title: say('thing'), render: (_, { id }) => <span className="numbers">{id}</span> },
        { title: say('rule'), dataIndex: 'ruleId' },
        { title: say('eventOn'), render: (_, { eventOn }) => day(eventOn) },
        { title: say('keptUntil'), render: (_, { keptUntil }) => day(keptUntil) },
      ]}
    />
  );
}
