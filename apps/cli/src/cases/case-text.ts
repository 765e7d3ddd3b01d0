import {
  ACTION_WORDS,
  type ActionName,
  CLASS_WORDS,
  type CaseState,
  type CaseStatus,
  IDENTITY_DOCUMENT_WORDS,
  type RuleSource,
  STATUS_WORDS,
  TARGET_STATE_WORDS,
} from '@xinxiu/domain';
import { nameOf, say } from '../output/language.js';
import { shanghaiTime } from './shanghai-time.js';

/** An answer of `GET /cases/{caseNo}`, as far as it is shown. */
export interface CaseAnswer {
  readonly case: Pick<
    CaseState,
    'caseNo' | 'status' | 'version' | 'applicant' | 'determiningDepartment' | 'penaltyClass' | 'submittedAt'
  > &
    Partial<
      Pick<CaseState, 'window' | 'holder' | 'deadline' | 'supplement' | 'targets' | 'attention' | 'proposal'>
    >;
  readonly allowedActions: readonly ActionName[];
  readonly verification: readonly (Pick<RuleSource, 'text' | 'textEn' | 'article'> & {
    readonly condition: string;
    readonly computed?: { readonly met: boolean; readonly text: string; readonly textEn: string };
  })[];
}

/** What an action led to. */
export interface ActionAnswer {
  readonly caseNo: string;
  readonly status: CaseStatus;
  readonly version: number;
}

/** A case for somebody who reads it: where it stands, until when and why, what may be done, and what verification asks. */
export function caseText({ case: one, allowedActions, verification }: CaseAnswer): string {
  const { status, version, window, holder, deadline } = one;
  return [
    line('案号', 'case', one.caseNo),
    line(
      '状态',
      'status',
      `${withCode(status, STATUS_WORDS)}${say(`，版本 ${version}`, `, version ${version}`)}`,
    ),
    line('申请人', 'applicant', `${one.applicant.name}  ${one.applicant.uscc}`),
    line('认定单位', 'department', one.determiningDepartment),
    line('类别', 'class', nameOf(one.penaltyClass, CLASS_WORDS)),
    line('申请时间', 'applied', shanghaiTime(one.submittedAt)),
    ...(window ? [line('窗口代为提交', 'filed at the window', filingText(window))] : []),
    line('承办人', 'holder', holder?.name ?? '—'),
    ...(deadline ? [line('截止日', 'due', `${deadline.due}  ${deadline.article}`)] : []),
    ...pendingText(one),
    line('可办事项', 'you may', allowedActions.map((name) => withCode(name, ACTION_WORDS)).join(' ') || '—'),
    ...verification.map((condition) => line('核实条件', 'to verify', conditionText(condition))),
  ].join('\n');
}

/** Who filed it for whom, and whether an address that the business had confirmed got the code. */
function filingText({ clerk, person, codeSentTo, confirmedAt }: NonNullable<CaseState['window']>): string {
  const document = nameOf(person.document, IDENTITY_DOCUMENT_WORDS);
  const at = shanghaiTime(confirmedAt);
  return codeSentTo === 'account'
    ? say(
        `${clerk.name}，到场人员${person.name}（${document}），${at} 凭账号邮箱的确认码确认`,
        `${clerk.name} for ${person.name} (${document}), by a code to the account at ${at}`,
      )
    : say(
        `${clerk.name}，到场人员${person.name}（${document}），${at} 凭窗口所填邮箱的确认码确认`,
        `${clerk.name} for ${person.name} (${document}), by a code to the address given at the window, at ${at}`,
      );
}

/** What the case waits for at the moment. */
function pendingText({
  status,
  supplement,
  proposal,
  attention,
  targets = [],
}: CaseAnswer['case']): string[] {
  const asked = status === 'supplement-required' ? (supplement?.items ?? []) : [];
  return [
    ...asked.map(({ id, text }) => line('需补正', 'to supplement', `${id}  ${text}`)),
    ...(proposal
      ? [line('决定意见', 'proposed', `${outcomeName(proposal.outcome)}  ${proposal.by.name}`)]
      : []),
    ...(attention ? [line('异常', 'trouble', attention.cause)] : []),
    ...targets.map(({ name, state }) =>
      line('公示目标', 'target', `${name}  ${nameOf(state, TARGET_STATE_WORDS)}`),
    ),
  ];
}

/** @param action as it was asked for */
export function actionText(action: string, { caseNo, status, version }: ActionAnswer): string {
  return say(
    `${caseNo}：${nameOf(action, ACTION_WORDS)}已办理，案件${nameOf(status, STATUS_WORDS)}，版本 ${version}`,
    `${caseNo}: ${action} done, the case is ${status}, version ${version}`,
  );
}

function conditionText({ condition, computed, ...rule }: CaseAnswer['verification'][number]): string {
  const asked = say(
    `${condition}  ${rule.text}（${rule.article}）`,
    `${condition}  ${rule.textEn} (${rule.article})`,
  );
  if (!computed) return asked;
  const { met, text, textEn } = computed;
  return `${asked}${say(`  系统：${met ? '满足' : '未满足'}（${text}）`, `  computed: ${met ? 'met' : 'not met'} (${textEn})`)}`;
}

function outcomeName(outcome: 'approve' | 'deny'): string {
  return outcome === 'approve' ? say('准予修复', 'approve') : say('不予修复', 'deny');
}

/** What people call it with the code beside it, which is what one types. */
function withCode(code: string, words: Parameters<typeof nameOf>[1]): string {
  return say(`${nameOf(code, words)}（${code}）`, code);
}

function line(zh: string, en: string, value: string): string {
  return say(`${zh}：${value}`, `${en}: ${value}`);
}
