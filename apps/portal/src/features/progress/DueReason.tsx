import { useQuery } from '@tanstack/react-query';
import { EVENT_WORDS } from '@xinxiu/domain';
import { Modal, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { useLanguage } from '../../i18n/texts.js';
import { useWordsIn } from '../../i18n/words.js';
import { DayRows } from '../../shared/DayRows.js';
import { Waiting } from '../../shared/Waiting.js';
import { type Explanation, explanationOf } from '../../api/cases.js';
import { useProgressTexts } from './progress.texts.js';

interface Props {
  readonly caseNo: string;
  readonly open: boolean;
  readonly close: () => void;
}

/** Why the step is due when it is: rule, article, where the count began, and each day. */
export function DueReason({ caseNo, open, close }: Props) {
  const say = useProgressTexts();
  const query = useQuery({ ...explanationOf(caseNo), enabled: open });
  return (
    <Modal open={open} title={say('why')} footer={null} onCancel={close} width={640}>
      <Waiting query={query}>
        {({ deadlines }) => {
          const running = deadlines.findLast(({ outcome }) => outcome === 'running' || outcome === 'overdue');
          return running ? (
            <Reason deadline={running} extended={extensionOf(deadlines, running)} />
          ) : (
            say('noDue')
          );
        }}
      </Waiting>
    </Modal>
  );
}

type Deadline = Explanation['deadlines'][number];

/** Working days by which the step was prolonged, of all that it has now; absent where it was not. */
function extensionOf(deadlines: readonly Deadline[], { step, granted }: Deadline): number | undefined {
  const ofStep = deadlines.filter((one) => one.step === step);
  const at = ofStep.findLastIndex(({ setBy }) => setBy.type === 'deadline-extended');
  const before = ofStep[at - 1];
  return before && granted - before.granted;
}

interface ReasonProps {
  readonly deadline: Deadline;
  readonly extended: number | undefined;
}

function Reason({ deadline, extended }: ReasonProps) {
  const language = useLanguage();
  const wordsIn = useWordsIn();
  const { instant } = useDates();
  const say = useProgressTexts();
  const { rule, article, startEvent, proof, granted } = deadline;
  return (
    <>
      <Typography.Paragraph>
        {language === 'en' ? rule.textEn : rule.text}
        {extended !== undefined && (
          <>
            <br />
            <strong>{say('prolonged', { n: extended, granted })}</strong>
          </>
        )}
        <br />
        <Typography.Text type="secondary">{article}</Typography.Text>
        <br />
        <Typography.Text type="secondary">
          {`${wordsIn(EVENT_WORDS[startEvent.type])} · ${instant(startEvent.at)}`}
        </Typography.Text>
      </Typography.Paragraph>
      <DayRows rows={proof} />
    </>
  );
}
