import { useQuery } from '@tanstack/react-query';
import { EVENT_WORDS, STATUS_WORDS } from '@xinxiu/domain';
import { Collapse, Flex, Typography } from 'antd';
import { Mark, type Tone } from '../../../shared/Mark.js';
import { useDates } from '../../../i18n/dates.js';
import { useLanguage } from '../../../i18n/texts.js';
import { useHeadingIn } from '../../../i18n/words.js';
import { DayRows } from '../../../shared/DayRows.js';
import { Waiting } from '../../../shared/Waiting.js';
import { type Explanation, explanationOf } from '../../../api/cases.js';
import { Clocks } from './Clocks.js';
import { useCasePageTexts } from './page.texts.js';

type Explained = Explanation['deadlines'][number];

const TONES: Readonly<Record<Explained['outcome'], Tone>> = {
  kept: 'good',
  missed: 'bad',
  running: 'busy',
  overdue: 'bad',
  replaced: 'plain',
};

/** Every deadline of the case with its article, its start and its days, and whose hand the time was in. */
export function Deadlines({ caseNo }: { readonly caseNo: string }) {
  const query = useQuery(explanationOf(caseNo));
  return (
    <Waiting query={query}>
      {({ deadlines, clocks }) => (
        <Flex vertical gap={16}>
          {deadlines.toReversed().map((deadline) => (
            <OneDeadline key={deadline.setBy.seq} deadline={deadline} />
          ))}
          <Clocks clocks={clocks} />
        </Flex>
      )}
    </Waiting>
  );
}

function OneDeadline({ deadline }: { readonly deadline: Explained }) {
  const say = useCasePageTexts();
  const headingIn = useHeadingIn();
  const language = useLanguage();
  const { day, instant } = useDates();
  const { step, due, outcome, rule, article, startEvent, suspensions, granted, used, provisional } = deadline;
  return (
    <div>
      <Flex wrap gap={8} align="baseline">
        <strong>{headingIn(STATUS_WORDS[step])}</strong>
        <span className="numbers">{day(due)}</span>
        <Mark tone={TONES[outcome]}>{say(`outcome_${outcome}`)}</Mark>
        <Typography.Text type="secondary">
          {say('used', { granted, used })}
          {outcome === 'running' && ` · ${say('leftDays', { n: granted - used })}`}
        </Typography.Text>
      </Flex>
      <div>{language === 'en' ? rule.textEn : rule.text}</div>
      <Typography.Text type="secondary">
        {[
          article,
          say('from', { what: headingIn(EVENT_WORDS[startEvent.type]), at: instant(startEvent.at) }),
          ...suspensions.map(({ from, to }) => say('suspended', { from: day(from), to: day(to) })),
          ...(provisional ? [say('provisional')] : []),
        ].join(' · ')}
      </Typography.Text>
      <Collapse
        ghost
        size="small"
        items={[{ key: 'days', label: say('days'), children: <DayRows rows={deadline.proof} /> }]}
      />
    </div>
  );
}
