import type { PackProblem } from '../pack-problem.js';
import { packRules } from '../pack-rules.js';
import type { PackFile } from '../policy-folder.js';

/**
 * Rules of a pack whose ids belong to another one: dates and refusals cite a rule by its id, so it names one rule of one
 * pack. Versions of a pack keep theirs, and so does the overlay that follows another one: a case has one overlay.
 */
export function rulesElsewhere({ file, parsed }: PackFile, others: readonly PackFile[]): PackProblem[] {
  const owners = ownersOf(others.filter((other) => isAnother(other, parsed)));
  return packRules(parsed.content).flatMap(({ id, path }) => {
    const owner = owners.get(id);
    if (owner === undefined) return [];
    const at = [...path, 'id'];
    const message = `the rule "${id}" belongs to ${owner.parsed.pack.id} (${owner.file}): give it an id of its own`;
    return [{ code: 'RULE_ELSEWHERE', file, ...parsed.placeOf(at), path: at.join('.'), message }];
  });
}

function isAnother({ parsed: { kind, pack } }: PackFile, one: PackFile['parsed']): boolean {
  return pack.id !== one.pack.id && !(kind === 'county' && one.kind === 'county');
}

function ownersOf(packs: readonly PackFile[]): ReadonlyMap<string, PackFile> {
  return new Map(
    packs.flatMap((pack) => packRules(pack.parsed.content).map(({ id }) => [id, pack] as const)),
  );
}
