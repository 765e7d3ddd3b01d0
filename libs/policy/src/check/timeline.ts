import { type RegimePack, addDays, isInForce } from '@xinxiu/domain';
import { type PackProblem, problemOfFile } from '../pack-problem.js';
import type { PackFile } from '../policy-folder.js';
import type { ParsedPack } from '../parse-pack.js';
import { byStart, overlap, replacedByNext, startOf } from '../versions.js';

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

/** Different regimes of the same fields on one day: the newer one governs, and that is seldom meant. */
export function regimeOverlaps(packs: readonly PackFile[]): PackProblem[] {
  const governing = replacedByNext(regimes(packs));
  return governing.flatMap((one, index) =>
    governing
      .slice(0, index)
      .filter(
        (other) => other.id !== one.id && sameFields(other, one) && overlap(other.validity, one.validity),
      )
      .map((other) =>
        problemOfFile(
          'REGIME_OVERLAP',
          one.file,
          `${one.id} governs the same records as ${other.id} (${other.file}) on some days; the one that begins later takes them`,
        ),
      ),
  );
}

/** The last version of a pack ends and no other one takes over: from then on nothing governs what it governed. */
export function ends(packs: readonly PackFile[]): PackProblem[] {
  const governing = replacedByNext(packs.map(({ file, parsed }) => ({ ...parsed.pack, file, parsed })));
  return governing.flatMap(({ file, id, parsed, validity }) => {
    const { to } = validity;
    // Where the text of a version ends too early for the next one, the gap is told.
    const isLast = !packs.some((other) => other.parsed.pack.id === id && isLater(other.parsed, parsed));
    if (to === null || !isLast) return [];
    const next = addDays(to, 1);
    if (governing.some((other) => follows(other.parsed, parsed) && isInForce(other.validity, next)))
      return [];
    const message = `${id} ends on ${to}, and nothing takes its place on ${next}`;
    return [problemOfFile('PACK_ENDS', file, message)];
  });
}

function isLater(one: ParsedPack, other: ParsedPack): boolean {
  return startOf(one.pack.validity) > startOf(other.pack.validity);
}

function regimes(packs: readonly PackFile[]): readonly (RegimePack & { readonly file: string })[] {
  return packs.flatMap(({ file, parsed }) => (parsed.kind === 'regime' ? [{ ...parsed.pack, file }] : []));
}

/** Both for all fields, or with a field in common; a regime of its own fields stands before the general one. */
function sameFields({ governsFields: one }: RegimePack, { governsFields: other }: RegimePack): boolean {
  return one.length === 0 ? other.length === 0 : one.some((field) => other.includes(field));
}

/** Whether a pack governs all that the other one does. */
function follows(one: ParsedPack, other: ParsedPack): boolean {
  if (one.kind !== 'regime' || other.kind !== 'regime') return one.kind === other.kind;
  const { governsFields } = one.pack;
  if (governsFields.length === 0) return true;
  const fields = other.pack.governsFields;
  return fields.length > 0 && fields.every((field) => governsFields.includes(field));
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
