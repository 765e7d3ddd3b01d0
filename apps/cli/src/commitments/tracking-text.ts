import type { trackingAnswerSchema, trackingSchema } from '@xinxiu/contracts';
import { TRACKING_ACTION_WORDS, TRACKING_FACT_WORDS, TRACKING_STATUS_WORDS } from '@xinxiu/domain';
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
  return `${table(standing)}\n\n${table(happened)}`;
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
  const pursued = measures.map(({ measure, article }) => `${measure}（${article}）`);
  return [outcome, by, ground, unfulfilled, ...pursued].filter(Boolean).join('；');
}

/** What somebody wrote, or the day that ran out. */
function said(data: Readonly<Record<string, unknown>>): string {
  const texts = ['text', 'ground', 'unfulfilled', 'reason', 'due', 'fulfilment'].map((name) => data[name]);
  return texts.filter((text) => typeof text === 'string' && text !== '').join('；');
}
