import { type Result, err } from '@xinxiu/domain';
import { type Findings, type Surroundings, checkDraft } from '../check/drafts.js';
import type { PackProblem } from '../pack-problem.js';
import type { ParsedPack } from '../parse-pack.js';
import { type LifeProblem, foundProblems } from './write-ledger.js';

/** Why a draft is not signed. */
export interface DraftObjection extends LifeProblem {
  readonly code: 'NOT_A_DRAFT' | 'PACK_INVALID' | 'WARNINGS_NOT_ACCEPTED';
}

/**
 * A draft that may be signed: its check finds no problem, and what it tells for people to look at is accepted. The desk asks
 * before it sends a draft, the county before it signs one.
 * @param file how problems call it
 */
export function signableDraft(
  file: string,
  read: Result<ParsedPack, PackProblem[]>,
  beside: Surroundings,
  warningsAccepted: boolean,
): Result<ParsedPack, DraftObjection> {
  if (!read.ok) return err(foundProblems('PACK_INVALID', read.error));
  const { status, pack } = read.value;
  if (status !== 'draft') {
    return err({
      code: 'NOT_A_DRAFT',
      message: `${file} is ${pack.id} ${pack.version} as published; copy it, give it a new version and "status: draft".`,
    });
  }
  const objection = objectionTo(checkDraft({ file, parsed: read.value }, beside), warningsAccepted);
  return objection ? err(objection) : read;
}

/** What keeps somebody from signing. */
export function objectionTo(
  { problems, warnings }: Findings,
  warningsAccepted: boolean,
): DraftObjection | undefined {
  if (problems.length > 0) return foundProblems('PACK_INVALID', problems);
  if (warnings.length === 0 || warningsAccepted) return undefined;
  return foundProblems('WARNINGS_NOT_ACCEPTED', warnings);
}
