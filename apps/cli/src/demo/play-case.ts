import { type CaseState, type CivilDate, addDays, shanghaiInstant } from '@xinxiu/domain';
import type { Api } from '../api/api.js';
import { say } from '../output/language.js';
import { Refused } from '../output/output.js';
import type { Cast } from './demo-people.js';
import { PROOF_OF_PAYMENT } from './proof-of-payment.js';

/** Real milliseconds of a legal day in a demonstration. */
const DAY_MS = 1_500;
const PATIENCE_MS = 120_000;

export interface PlayOptions {
  readonly cast: Cast;
  readonly recordId: string;
  /** Legal day on which the business applies. */
  readonly today: CivilDate;
  readonly tell: (line: string) => void;
}

const REASONS = [
  { code: 'FULFILLED', text: '处罚义务已全部履行，符合修复条件', article: '《信用修复管理办法》修复条件' },
];
/** What is written where no list says what to answer: cases of legal days from before there was one. */
const WITHOUT_LIST = [{ condition: 'obligations-fulfilled', met: true, evidence: '缴款凭证' }];
const EVIDENCE = '材料与核查结果一致';

interface ListedCondition {
  readonly condition: string;
  readonly computed?: { readonly met: boolean; readonly text: string };
}

/** Plays one case from the application to the end of publication. @returns its number */
export async function playCase({ cast, recordId, today, tell }: PlayOptions): Promise<string> {
  const { applicant, clerk, secondClerk, reviewer } = cast;
  const caseNo = await apply({ cast, recordId, today, tell });
  const act = (who: Api, action: string, body: object = {}) =>
    who.post(`/cases/${caseNo}/actions/${action}`, body);
  tell(
    say(
      `${caseNo}：已提交；等提醒发出后才认领`,
      `${caseNo}: submitted; nobody claims it until the reminder comes`,
    ),
  );
  await until(clerk, caseNo, say('提醒', 'reminder'), async () =>
    (await eventTypes(clerk, caseNo)).includes('rung-reached'),
  );
  await act(clerk, 'claim');
  await act(clerk, 'requestSupplement', { items: [{ id: 'receipt', text: '请补充加盖公章的缴款凭证' }] });
  tell(say('已要求补正：停止计时', 'supplement requested: the clock stands still'));
  const file = await uploadProof(applicant);
  await act(applicant, 'answerSupplement', { answers: [{ id: 'receipt', text: '已补充', fileIds: [file] }] });
  await act(clerk, 'claim');
  await act(clerk, 'accept', { note: '材料齐全' });
  tell(say('已受理', 'accepted'));
  await act(secondClerk, 'claim');
  await act(secondClerk, 'verify', { findings: await findings(secondClerk, caseNo) });
  tell(say('已核实', 'verified'));
  await act(reviewer, 'claim');
  await verifyDuties(reviewer, recordId);
  tell(say('认定单位已核实各项义务', 'the department has verified each duty'));
  await decide(cast, caseNo);
  tell(say('已决定；正在终止公示', 'decided; publication is being ended'));
  await until(
    clerk,
    caseNo,
    say('办结', 'completion'),
    async () => (await caseOf(clerk, caseNo)).status === 'completed',
  );
  return caseNo;
}

/** Every condition of the case's checklist; where the system has computed an answer it is confirmed. */
async function findings(clerk: Api, caseNo: string): Promise<readonly object[]> {
  const { verification } = await clerk.get<{ verification: readonly ListedCondition[] }>(`/cases/${caseNo}`);
  if (verification.length === 0) return WITHOUT_LIST;
  return verification.map(({ condition, computed }) => ({
    condition,
    met: computed?.met ?? true,
    evidence: computed?.text ?? EVIDENCE,
  }));
}

async function apply({ cast, recordId, today }: PlayOptions): Promise<string> {
  const { applicant, contact } = cast;
  const draft = await applicant.post<{ id: string }>('/applications', { recordId });
  const content = {
    contact,
    locale: 'zh-CN',
    fileIds: [await uploadProof(applicant)],
    fulfilledOn: addDays(today, -14),
    commitment: { text: '本单位承诺所提交材料真实有效，今后依法诚信经营，自愿接受监督。', agreed: true },
  };
  await applicant.patch(`/applications/${draft.body.id}`, content, draft.headers.get('etag') ?? '"1"');
  const testClock = { legalNow: new Date(shanghaiInstant(today, '09:30')).toISOString(), dayMs: DAY_MS };
  const sent = await applicant.post<{ caseNo: string }>(`/applications/${draft.body.id}/submit`, {
    testClock,
  });
  return sent.body.caseNo;
}

/** Without it the approval would be refused. What the application brought is evidence for each duty. */
async function verifyDuties(reviewer: Api, recordId: string): Promise<void> {
  const path = `/records/${recordId}/obligations`;
  const { version, obligations } = await reviewer.get<{
    version: number;
    obligations: readonly { kind: string; state: string }[];
  }>(path);
  const evidenced = obligations.flatMap(({ kind, state }) => (state === 'evidenced' ? [kind] : []));
  if (evidenced.length === 0) return;
  await reviewer.post(`${path}/verification`, { expectedVersion: version, obligations: evidenced });
}

/** Where two must decide, the leader approves what the reviewer proposed. */
async function decide({ reviewer, leader }: Cast, caseNo: string): Promise<void> {
  const { version } = await caseOf(reviewer, caseNo);
  const body = { expectedVersion: version, outcome: 'approve', reasons: REASONS };
  const { body: result } = await reviewer.post<{ status: string }>(`/cases/${caseNo}/actions/decide`, body);
  if (result.status === 'under-review') {
    await leader.post(`/cases/${caseNo}/actions/approveDecision`, { approve: true, reason: '同意' });
  }
}

async function uploadProof(api: Api): Promise<string> {
  return (await api.upload<{ id: string }>('/files', '缴款凭证.pdf', PROOF_OF_PAYMENT)).body.id;
}

/** A case as the api shows it to an office, with the engine's ids. */
export type ShownCase = Omit<CaseState, 'rungs'> & { readonly workflowId: string; readonly runId: string };

export async function caseOf(api: Api, caseNo: string): Promise<ShownCase> {
  return (await api.get<{ case: ShownCase }>(`/cases/${caseNo}`)).case;
}

async function eventTypes(api: Api, caseNo: string): Promise<string[]> {
  const items = await api.all<{ type: string }>(`/cases/${caseNo}/events`);
  return items.map(({ type }) => type);
}

async function until(api: Api, caseNo: string, what: string, reached: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await reached())) {
    if (Date.now() > end) {
      const { status, attention } = await caseOf(api, caseNo);
      throw new Refused(
        say(
          `${caseNo}：两分钟内没有等到${what}，现为 ${status}。${attention?.cause ?? ''}`,
          `${caseNo}: no ${what} within two minutes; it is ${status}. ${attention?.cause ?? ''}`,
        ),
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
