import type { trackingAnswerSchema, trackingSchema } from '@xinxiu/contracts';
import {
  REPUBLICATION_BAR_WORDS,
  TRACKING_ACTION_WORDS,
  TRACKING_FACT_WORDS,
  TRACKING_STATUS_WORDS,
} from '@xinxiu/domain';
import type { z } from 'zod';
import { shanghaiTime } from '../cases/shanghai-time.js';
import { nameOf, say } from '../output/language.js';
import { table } from '../output/output.js';

type Tracking = z.output<typeof trackingSchema>;

/** How a commitment is followed: where it stands and until when, what was determined, what happened, what may be done. */
export function trackingText({
  status,
  version,
  followUpOn,
  deadline,
  proposal,
  determination,
  consequence,
  choices,
  history,
  allowed,
}: Tracking): string {
  const standing = [
    [say('跟踪状态', 'status'), nameOf(status, TRACKING_STATUS_WORDS)],
    [say('版本', 'version'), String(version)],
    [say('履行核查日', 'follow-up'), followUpOn],
    ...(deadline ? [[say('期限', 'due'), `${deadline.due}  ${deadline.article}`]] : []),
    ...(proposal ? [[say('待确认的认定意见', 'proposed'), determinationText(proposal)]] : []),
    ...(determination ? [[say('认定', 'determined'), determinationText(determination)]] : []),
    ...(consequence ? [[say('记录', 'record'), consequenceText(consequence)]] : []),
    ...(allowed.length > 0
      ? [[say('可办事项', 'you may'), allowed.map((name) => nameOf(name, TRACKING_ACTION_WORDS)).join(', ')]]
      : []),
  ];
  const happened = history.map(({ at, type, by, data }) => [
    shanghaiTime(at),
    nameOf(type, TRACKING_FACT_WORDS),
    by.name,
    said(data),
  ]);
  const open = choices ? `\n\n${choicesText(choices)}` : '';
  return `${table(standing)}\n\n${table(happened)}${open}`;
}

/** The catalogue that a determination chooses from, and the records that may be public again. */
function choicesText({ pack, measures, records, approvers }: NonNullable<Tracking['choices']>): string {
  const weights = { may: say('可以', 'may'), must: say('应当', 'must') };
  const weight = (one: 'may' | 'must' | undefined) => (one ? weights[one] : '—');
  const catalogue = measures.map(({ id, name, nameEn, article, trust, onPart, onNone }) => [
    id,
    say(name, nameEn),
    weight(onPart),
    weight(onNone),
    `${article} [${trust}]`,
  ]);
  const head = [
    say('措施', 'measure'),
    '',
    '部分履行',
    '全部未履行',
    `${say('依据', 'article')}（${pack.id} ${pack.version}）`,
  ];
  const repaired = records.map(({ id, decisionNumber, decisionDate }) => [
    say('已修复的记录', 'repaired record'),
    id,
    decisionNumber,
    decisionDate,
  ]);
  const approving = approvers.map(({ code, name }) => [say('审批部门', 'approving department'), code, name]);
  return table([head, ...catalogue, ...repaired, ...approving]);
}

function consequenceText(consequence: NonNullable<Tracking['consequence']>): string {
  const { recordId } = consequence;
  if (!consequence.republished)
    return `${recordId}  ${say('未恢复公示', 'not public again')}：${nameOf(consequence.bar, REPUBLICATION_BAR_WORDS)}`;
  return `${recordId}  ${say('恢复公示至', 'public again until')} ${consequence.until ?? '—'}`;
}

export function actedText(
  action: string,
  { commitmentId, status, version }: z.output<typeof trackingAnswerSchema>,
): string {
  return say(
    `${commitmentId}：${nameOf(action, TRACKING_ACTION_WORDS)}已办理，${nameOf(status, TRACKING_STATUS_WORDS)}，版本 ${version}`,
    `${commitmentId}: ${action} done, it is ${status}, version ${version}`,
  );
}

function determinationText({
  outcome,
  ground,
  unfulfilled,
  measures,
  by,
}: NonNullable<Tracking['determination']>): string {
  const pursued = measures.map(
    ({ measure, measureEn = measure, article }) => `${say(measure, measureEn)}（${article}）`,
  );
  return [outcome, by, ground, unfulfilled, ...pursued].filter(Boolean).join('；');
}

/** What somebody wrote, or the day that ran out. */
function said(data: Readonly<Record<string, unknown>>): string {
  const texts = ['text', 'ground', 'unfulfilled', 'reason', 'due', 'fulfilment'].map((name) => data[name]);
  return texts.filter((text) => typeof text === 'string' && text !== '').join('；');
}
