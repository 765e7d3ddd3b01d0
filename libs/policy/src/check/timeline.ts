import { addDays } from '@xinxiu/domain';
import { type PackProblem, problemOfFile } from '../pack-problem.js';
import type { PackFile } from '../policy-folder.js';
import { byStart, overlap, replacedByNext } from '../versions.js';

/** Days of a pack that no version governs, told at the version that comes too late. */
export function gaps(packs: readonly PackFile[]): PackProblem[] {
  return neighbours(packs).flatMap(([before, { file, parsed }]) => {
    const { to } = before.parsed.pack.validity;
    const { id, validity } = parsed.pack;
    if (to === null || validity.from === null || addDays(to, 1) >= validity.from) return [];
    const message = `${id}: no version is in force from ${addDays(to, 1)} to ${addDays(validity.from, -1)}, after ${before.file}`;
    return [problemOfFile('PACK_GAP', file, message)];
  });
}

/** A version that takes days which the one before it names as its own. It may: it replaces it from its first day. */
export function overlaps(packs: readonly PackFile[]): PackProblem[] {
  return neighbours(packs).flatMap(([before, { file, parsed }]) => {
    const { to } = before.parsed.pack.validity;
    const { id, validity } = parsed.pack;
    if (to === null || validity.from === null || to < validity.from) return [];
    const message = `${id}: ${before.file} says it ends on ${to}; this version replaces it on ${validity.from} already`;
    return [problemOfFile('PACK_OVERLAP', file, message)];
  });
}

/** Different county overlays on one day: nobody could say which governs a case. */
export function countyOverlaps(packs: readonly PackFile[]): PackProblem[] {
  const counties = packs.filter(({ parsed }) => parsed.kind === 'county');
  const governing = replacedByNext(counties.map(({ file, parsed: { pack } }) => ({ ...pack, file })));
  return governing.flatMap((one, index) =>
    governing
      .slice(0, index)
      .filter((other) => other.id !== one.id && overlap(other.validity, one.validity))
      .map((other) =>
        problemOfFile(
          'COUNTY_OVERLAP',
          one.file,
          `${one.id} is in force on days on which ${other.id} (${other.file}) is; one county has one overlay`,
        ),
      ),
  );
}

/** Each version with the next of the same pack. */
function neighbours(packs: readonly PackFile[]): [PackFile, PackFile][] {
  const ids = new Set(packs.map(({ parsed }) => parsed.pack.id));
  return [...ids].flatMap((id) => {
    const versions = packs
      .filter(({ parsed }) => parsed.pack.id === id)
      .sort((one, other) => byStart(one.parsed.pack, other.parsed.pack));
    return versions.slice(1).map((next, index): [PackFile, PackFile] => [versions[index] as PackFile, next]);
  });
}
