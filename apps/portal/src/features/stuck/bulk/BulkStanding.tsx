import type { BulkActAnswer } from '@xinxiu/contracts';
import { BULK_ACTION_WORDS, BULK_ITEM_STATES } from '@xinxiu/domain';
import { Card, Descriptions, Flex, Progress, Typography } from 'antd';
import { useDates } from '../../../i18n/dates.js';
import { useHeadingIn } from '../../../i18n/words.js';
import { ActMark, ItemMark } from './BulkMarks.js';
import { useBulkTexts } from './bulk.texts.js';

/** Who does what and why, how many had their turn, and how many stand where. */
export function BulkStanding({ act }: { readonly act: BulkActAnswer }) {
  const say = useBulkTexts();
  const { status, counts, total, stop } = act;
  const taken = total - counts.waiting;
  return (
    <Card style={{ marginBlockEnd: 16 }}>
      <Facts act={act} />
      <Progress
        aria-label={say('progress', { n: taken, total })}
        percent={Math.floor((taken * 100) / total)}
        status={status === 'running' ? 'active' : 'normal'}
      />
      {/* Told to who does not see the bar, as it goes on. */}
      <Flex wrap gap={8} align="center" role="status" style={{ marginBlockStart: 8 }}>
        <span>{say('progress', { n: taken, total })}</span>
        {BULK_ITEM_STATES.filter((state) => counts[state] > 0).map((state) => (
          <ItemMark key={state} state={state} count={counts[state]} />
        ))}
        {status === 'running' && stop && <Typography.Text type="warning">{say('stopping')}</Typography.Text>}
      </Flex>
    </Card>
  );
}

function Facts({ act }: { readonly act: BulkActAnswer }) {
  const say = useBulkTexts();
  const headingIn = useHeadingIn();
  const { instant } = useDates();
  const { action, status, by, reason, urge, to, startedAt, endedAt, stop } = act;
  const at = (when: string) => <span className="numbers">{instant(when)}</span>;
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, md: 2 }}
      styles={{ content: { overflowWrap: 'anywhere' } }}
      items={[
        { key: 'act', label: say('act'), children: headingIn(BULK_ACTION_WORDS[action]) },
        { key: 'state', label: say('state'), children: <ActMark status={status} /> },
        { key: 'by', label: say('by'), children: by },
        { key: 'started', label: say('started'), children: at(startedAt) },
        ...(endedAt === undefined ? [] : [{ key: 'ended', label: say('ended'), children: at(endedAt) }]),
        { key: 'reason', label: say('reason'), children: reason, span: 'filled' as const },
        ...(urge
          ? [
              {
                key: 'demand',
                label: say('demand'),
                children: say('demandOf', { demand: urge.demand, n: urge.workingDays }),
                span: 'filled' as const,
              },
            ]
          : []),
        ...(to === undefined ? [] : [{ key: 'to', label: say('person'), children: to }]),
        ...(stop
          ? [
              {
                key: 'stop',
                label: say('stopped'),
                children: say('byWithReason', stop),
                span: 'filled' as const,
              },
            ]
          : []),
      ]}
    />
  );
}
