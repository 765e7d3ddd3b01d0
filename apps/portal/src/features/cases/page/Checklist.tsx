import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Card, Flex, Input, Radio, Typography } from 'antd';
import { z } from 'zod';
import { useSharedTexts } from '../../../shared/shared.texts.js';
import { Mark } from '../../../shared/Mark.js';
import { useDates } from '../../../i18n/dates.js';
import { useLanguage } from '../../../i18n/texts.js';
import { type OneCase, type TimelineEntry, timelineOf } from '../../../api/cases.js';
import { type Condition } from '../cases.queries.js';
import { type Answer, findingsOf } from './answers.js';
import { useCasePageTexts } from './page.texts.js';

interface Props {
  readonly one: OneCase;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly answer: (condition: string, change: Partial<Answer>) => void;
}

const found = z.object({
  findings: z.array(z.object({ condition: z.string(), met: z.boolean(), evidence: z.string() })),
});

/** What the verification found, once it has; the last one counts. */
function settledAnswers(entries: readonly TimelineEntry[]): Readonly<Record<string, Answer>> | undefined {
  const last = entries.findLast(({ type }) => type === 'application-verified');
  const findings = last && found.safeParse(last.data).data?.findings;
  return findings && Object.fromEntries(findings.map(({ condition, ...answer }) => [condition, answer]));
}

/** The conditions of the verification, each with its article: to be answered by who holds the case, else to be read. */
export function Checklist({ one, answers, answer }: Props) {
  const say = useCasePageTexts();
  const { data } = useQuery(timelineOf(one.case.caseNo));
  const { verification } = one;
  const isOpen = one.allowedActions.includes('verify');
  const shown = isOpen ? answers : (settledAnswers(data?.items ?? []) ?? {});
  const count = findingsOf(verification, shown).length;
  return (
    <Card
      title={say('checklist')}
      extra={isOpen && <Mark>{say('answered', { n: count, of: verification.length })}</Mark>}
    >
      {verification.length === 0 && <Typography.Text type="secondary">{say('noChecklist')}</Typography.Text>}
      {isOpen && <Typography.Paragraph type="secondary">{say('checklistHint')}</Typography.Paragraph>}
      <ol className="plain-list">
        {verification.map((condition, at) => (
          <li key={condition.condition} style={{ paddingBlock: 10 }}>
            <ConditionText condition={condition} at={at} />
            {isOpen ? (
              <Ask
                at={at}
                answer={shown[condition.condition]}
                change={(next) => answer(condition.condition, next)}
              />
            ) : (
              <Told answer={shown[condition.condition]} />
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function ConditionText({ condition, at }: { readonly condition: Condition; readonly at: number }) {
  const say = useCasePageTexts();
  const shared = useSharedTexts();
  const language = useLanguage();
  const { sentence } = useDates();
  const { text, textEn, article, computed } = condition;
  return (
    <>
      <div>
        <strong>{`${String(at + 1)}. ${language === 'en' ? textEn : text}`}</strong>
      </div>
      <div>
        <Typography.Text type="secondary" style={{ fontSize: 13 }}>
          {article}
        </Typography.Text>
      </div>
      {computed && (
        <div>
          <Mark tone={computed.met ? 'good' : 'bad'}>
            {shared('labelled', { label: say('computed'), text: say(computed.met ? 'met' : 'unmet') })}
          </Mark>{' '}
          <Typography.Text style={{ fontSize: 13 }}>
            {sentence(language === 'en' ? computed.textEn : computed.text)}
          </Typography.Text>
        </div>
      )}
    </>
  );
}

interface AskProps {
  readonly at: number;
  readonly answer: Answer | undefined;
  readonly change: (change: Partial<Answer>) => void;
}

function Ask({ at, answer, change }: AskProps) {
  const say = useCasePageTexts();
  const n = at + 1;
  return (
    <Flex vertical gap={6} style={{ marginBlockStart: 6 }}>
      <Radio.Group
        aria-label={say('answerOf', { n })}
        optionType="button"
        buttonStyle="solid"
        value={answer?.met ?? null}
        onChange={({ target }) => change({ met: target.value as boolean })}
        options={[
          { value: true, label: say('met') },
          { value: false, label: say('unmet') },
        ]}
      />
      <Input.TextArea
        aria-label={say('evidenceOf', { n })}
        placeholder={say('evidence')}
        rows={1}
        maxLength={2_000}
        value={answer?.evidence ?? ''}
        onChange={({ target }) => change({ evidence: target.value })}
      />
    </Flex>
  );
}

function Told({ answer }: { readonly answer: Answer | undefined }) {
  const say = useCasePageTexts();
  if (answer?.met === undefined)
    return (
      <div>
        <Typography.Text type="secondary">{say('unanswered')}</Typography.Text>
      </div>
    );
  return (
    <div className="typed">
      <Mark tone={answer.met ? 'good' : 'bad'} style={{ display: 'inline-flex', gap: 4 }}>
        {answer.met ? <CheckCircleOutlined /> : <CloseCircleOutlined />} {say(answer.met ? 'met' : 'unmet')}
      </Mark>{' '}
      {answer.evidence}
    </div>
  );
}
