import type { CaseWaits } from '@xinxiu/contracts';
import { type EngineEvent, ENGINE_EVENT_WORDS, EVENT_WORDS, type Words } from '@xinxiu/domain';
import { Timeline, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn } from '../../i18n/words.js';
import { useStuckTexts } from './stuck.texts.js';

type Line = CaseWaits['course'][number];

/** How a case went, a line for what happened on a day and a line for the days on which nothing did. */
export function Course({ course, hasEngine }: Pick<CaseWaits, 'course' | 'hasEngine'>) {
  const say = useStuckTexts();
  return (
    <section aria-label={say('course')}>
      <Typography.Title level={5}>{say('course')}</Typography.Title>
      {!hasEngine && <Typography.Paragraph type="secondary">{say('noEngine')}</Typography.Paragraph>}
      <Timeline
        items={course.map((line, index) => ({
          key: index,
          color: line.kind === 'idle' ? 'gray' : line.told === 'engine' ? 'gray' : 'blue',
          content: <CourseLine line={line} />,
        }))}
      />
    </section>
  );
}

function CourseLine({ line }: { readonly line: Line }) {
  const say = useStuckTexts();
  const headingIn = useHeadingIn();
  const { instant } = useDates();
  if (line.kind === 'idle') {
    const { days, workingDays } = line;
    return <Typography.Text type="secondary">{say('idle', { n: workingDays, days })}</Typography.Text>;
  }
  const { at, told, type, by, times } = line;
  const words: Words | undefined =
    told === 'case' ? EVENT_WORDS[type as keyof typeof EVENT_WORDS] : ENGINE_EVENT_WORDS[type as EngineEvent];
  return (
    <span>
      <span className="numbers">{instant(at)}</span> {words === undefined ? type : headingIn(words)}
      {times > 1 && ` ×${times}`}{' '}
      <Typography.Text type="secondary">{told === 'case' ? by : say('engine')}</Typography.Text>
    </span>
  );
}
