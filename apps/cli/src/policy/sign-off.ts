import { join } from 'node:path';
import { ERROR_CODES, isErrorCode } from '@xinxiu/contracts';
import type { CivilDate, Result } from '@xinxiu/domain';
import {
  type LifeProblem,
  type PackLife,
  type PackStep,
  type SignStep,
  type SignedEntry,
  draftPack,
  publishPack,
  reviewPack,
} from '@xinxiu/policy';
import { Api } from '../api/api.js';
import { localised, say } from '../output/language.js';
import { Refused, output } from '../output/output.js';
import { seedsDir } from '../stack/project.js';
import { localisedProblem, problemText } from './pack-problems.js';

interface SignOptions {
  readonly dir?: string;
  readonly acceptWarnings?: boolean;
  readonly json?: boolean;
}

export async function draft(file: string, options: SignOptions): Promise<void> {
  const accepted = acceptance(options);
  told(await draftPack(folderOf(options), file, signedByCounty(accepted), accepted), options);
}

export async function review(file: string, options: SignOptions): Promise<void> {
  const accepted = acceptance(options);
  told(await reviewPack(folderOf(options), file, signedByCounty(accepted), accepted), options);
}

export async function publish(
  file: string,
  options: SignOptions & { readonly effective: CivilDate },
): Promise<void> {
  const accepted = acceptance(options);
  const sign = signedByCounty(accepted);
  told(await publishPack(folderOf(options), file, options.effective, sign, accepted), options);
}

function acceptance({ acceptWarnings = false }: SignOptions): { readonly warningsAccepted: boolean } {
  return { warningsAccepted: acceptWarnings };
}

const PLACES: Readonly<Record<PackStep['event'], string>> = {
  drafted: '/policy/drafts',
  reviewed: '/policy/reviews',
  published: '/policy/publications',
};

/** The running county knows who is signed in and signs for nobody else; it looks at a draft and does not keep it. */
function signedByCounty(accepted: { readonly warningsAccepted: boolean }): SignStep {
  return async ({ step: { event, ...step }, before, draft: text }) => {
    const body = event === 'published' ? { ...step, before } : { draft: text, before, ...accepted };
    const api = await Api.asCaller();
    return (await api.post<SignedEntry>(PLACES[event], body)).body;
  };
}

/** Where this installation keeps its packs. */
export function policiesDir(): string {
  return join(seedsDir(), 'policies');
}

function folderOf({ dir }: SignOptions): string {
  return dir ?? policiesDir();
}

/** @throws Refused with what to do */
function told(step: Result<PackLife, LifeProblem>, { json }: SignOptions): void {
  if (!step.ok) {
    const { code, message, problems } = step.error;
    const why = problems?.map(problemText).join('\n') ?? localised(message);
    const told = problems && { problems: problems.map(localisedProblem) };
    throw new Refused(`${code}: ${why}`, whatToDo(code), { code, ...told });
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
      '下一步：另一人登录后用 "xinxiu policy review" 审核。',
      'Next: a second person signs in and reviews it with "xinxiu policy review".',
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
  const { zh, en } = isErrorCode(code) ? ERROR_CODES[code].whatToDo : HERE[code];
  return say(zh, en);
}

/** What only a desk can refuse. */
const HERE = {
  LEDGER_BUSY: { zh: '稍后重试。', en: 'Try again in a moment.' },
} as const;
