import { join } from 'node:path';
import type { CivilDate, Result } from '@xinxiu/domain';
import { type LifeProblem, type PackLife, draftPack, publishPack, reviewPack } from '@xinxiu/policy';
import { say } from '../output/language.js';
import { Refused, output } from '../output/output.js';
import { seedsDir } from '../stack/project.js';

interface SignOptions {
  readonly by: string;
  readonly dir?: string;
  readonly json?: boolean;
}

export function draft(file: string, options: SignOptions): void {
  told(draftPack(folderOf(options), file, signed(options)), options);
}

export function review(file: string, options: SignOptions): void {
  told(reviewPack(folderOf(options), file, signed(options)), options);
}

export function publish(file: string, options: SignOptions & { readonly effective: CivilDate }): void {
  const { effective } = options;
  told(publishPack(folderOf(options), file, { ...signed(options), effective }), options);
}

/** Where this installation keeps its packs. */
export function policiesDir(): string {
  return join(seedsDir(), 'policies');
}

function folderOf({ dir }: SignOptions): string {
  return dir ?? policiesDir();
}

function signed({ by }: SignOptions): { by: string; at: string } {
  return { by, at: new Date().toISOString() };
}

/** @throws Refused with what to do */
function told(step: Result<PackLife, LifeProblem>, { json }: SignOptions): void {
  if (!step.ok) {
    const { code, message, problems } = step.error;
    throw new Refused(`${code}: ${message}`, whatToDo(code), { code, ...(problems && { problems }) });
  }
  const { pack, version, state, effective, pin } = step.value;
  if (json) return output.json(step.value);
  const law = pin && effective ? `  ${effective}  ${pin.file}  ${pin.digest.slice(0, 12)}` : '';
  output.text(`${pack} ${version}  ${state}${law}`);
  output.note(next(state));
}

function next(state: PackLife['state']): string {
  if (state === 'drafted') {
    return say(
      '下一步：另一人用 "xinxiu policy review" 审核。',
      'Next: a second person reviews it with "xinxiu policy review".',
    );
  }
  if (state === 'reviewed') {
    return say(
      '下一步：用 "xinxiu policy simulate" 试算，再用 "xinxiu policy publish" 公布。',
      'Next: try it with "xinxiu policy simulate", then "xinxiu policy publish".',
    );
  }
  return say(
    '下一步：提交文件和台账，重启 api 与 worker。',
    'Next: commit file and ledger, restart api and worker.',
  );
}

function whatToDo(code: LifeProblem['code']): string {
  const [zh, en] = WHAT_TO_DO[code];
  return say(zh, en);
}

const WHAT_TO_DO: Readonly<Record<LifeProblem['code'], readonly [string, string]>> = {
  ALREADY_PUBLISHED: ['在草案中写新的 version。', 'Give the draft a new version.'],
  NOT_A_DRAFT: [
    '复制到 drafts/，改 version 并写 status: draft。',
    'Copy it to drafts/, with a new version and "status: draft".',
  ],
  NOT_DRAFTED: [
    '起草人先用 "xinxiu policy draft" 提交。',
    'Its drafter puts it forward first, with "xinxiu policy draft".',
  ],
  DRAFT_CHANGED: [
    '重新用 "xinxiu policy draft" 提交并审核。',
    'Put it forward again with "xinxiu policy draft", and have it reviewed.',
  ],
  SAME_PERSON: ['请另一人审核。', 'Ask somebody else to review it.'],
  NOT_REVIEWED: [
    '由起草人以外的人用 "xinxiu policy review" 审核。',
    'Have it reviewed by somebody who did not draft it, with "xinxiu policy review".',
  ],
  EFFECTIVE_IN_PAST: ['--effective 应为今天或以后。', 'Give a day from today on as --effective.'],
  PACK_INVALID: ['按所示位置更正后重试。', 'Mend what the lines name and try again.'],
  LEDGER_INVALID: ['从版本库恢复 ledger.jsonl。', 'Restore ledger.jsonl from version control.'],
  LEDGER_BUSY: ['稍后重试。', 'Try again in a moment.'],
};
