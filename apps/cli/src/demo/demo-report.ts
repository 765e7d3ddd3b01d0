import type { CaseEvent, TargetState } from '@xinxiu/domain';
import type { Api } from '../api/api.js';
import { say } from '../output/language.js';
import { Refused } from '../output/output.js';
import { caseOf } from './play-case.js';

export interface DemoReport {
  readonly caseNo: string;
  readonly status: string;
  readonly workflowId: string;
  readonly runId: string;
  readonly events: readonly Pick<CaseEvent, 'id' | 'seq' | 'type' | 'at'>[];
  readonly mails: readonly { kind: string; to: string; state: string; messageId: string }[];
  readonly targets: readonly { name: string; state: string; confirmedAt: string | null }[];
}

interface NoticeLine {
  readonly kind: string;
  readonly email: string;
  readonly state: string;
  readonly messageId: string;
  readonly statutory: boolean;
}

const UNDER_WAY: ReadonlySet<string> = new Set(['queued', 'gathered', 'sending']);
const MAILS_MS = 30_000;
const IN_ORDER = [
  'application-submitted',
  'rung-reached',
  'supplement-requested',
  'supplement-answered',
  'application-accepted',
  'application-verified',
  'application-approved',
  'target-confirmed',
  'repair-completed',
];

/** What happened, looked up where people would. */
export async function demoReport(clerk: Api, caseNo: string): Promise<DemoReport> {
  const [events, mails, state] = await Promise.all([
    clerk.all<CaseEvent>(`/cases/${caseNo}/events`),
    settledMails(clerk, caseNo),
    caseOf(clerk, caseNo),
  ]);
  return {
    caseNo,
    status: state.status,
    workflowId: state.workflowId,
    runId: state.runId,
    events: events.map(({ id, seq, type, at }) => ({ id, seq, type, at })),
    mails: mails.map(({ kind, email, state: mailState, messageId }) => ({
      kind,
      to: email,
      state: mailState,
      messageId,
    })),
    targets: state.targets.map(targetLine),
  };
}

function targetLine({ name, state, at }: TargetState): DemoReport['targets'][number] {
  return { name, state, confirmedAt: at ?? null };
}

async function settledMails(clerk: Api, caseNo: string): Promise<NoticeLine[]> {
  const end = Date.now() + MAILS_MS;
  for (;;) {
    const { items } = await clerk.get<{ items: NoticeLine[] }>(`/cases/${caseNo}/notices`);
    const waiting = items.some(({ state }) => UNDER_WAY.has(state));
    if (!waiting || Date.now() > end) return items;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/** @throws Refused naming everything that is not as it should be */
export async function checkReport(
  report: DemoReport,
  api: Api,
  recordId: string,
  inboxUrl: string | undefined,
): Promise<void> {
  const wrong: string[] = [];
  if (report.status !== 'completed')
    wrong.push(say(`案件状态为 ${report.status}`, `the case is ${report.status}`));
  for (const { name, state } of report.targets)
    if (state !== 'confirmed') wrong.push(say(`公示目标 ${name} 为 ${state}`, `target ${name} is ${state}`));
  const types = report.events.map(({ type }) => type);
  let last = -1;
  for (const type of IN_ORDER) {
    const place = types.indexOf(type as never);
    if (place <= last) wrong.push(say(`缺少 ${type}，或者次序不对`, `${type} is missing or out of order`));
    last = Math.max(last, place);
  }
  for (const mail of report.mails)
    if (mail.state !== 'sent') {
      const { kind, to, state } = mail;
      wrong.push(say(`给 ${to} 的邮件 ${kind} 为 ${state}`, `the mail ${kind} to ${to} is ${state}`));
    }
  const gone = await fetch(`${api.address}/api/v1/public/records/${recordId}`);
  if (gone.status !== 404)
    wrong.push(
      say(`公众仍能查到该记录（${gone.status}）`, `the public still finds the record (${gone.status})`),
    );
  wrong.push(...(await missingMails(report, inboxUrl)));
  if (wrong.length > 0)
    throw new Refused(
      say(`与预期不符：${wrong.join('；')}。`, `Not as it should be: ${wrong.join('; ')}.`),
      undefined,
      { report },
    );
}

async function missingMails({ mails }: DemoReport, inboxUrl: string | undefined): Promise<string[]> {
  if (inboxUrl === undefined) return [];
  const response = await fetch(inboxUrl);
  const caught = new Set(
    ((await response.json()) as { messageId: string }[]).map(({ messageId }) => messageId),
  );
  return mails
    .filter(({ messageId }) => !caught.has(messageId))
    .map(({ kind }) => say(`邮件 ${kind} 没有送达`, `the mail ${kind} did not arrive`));
}
