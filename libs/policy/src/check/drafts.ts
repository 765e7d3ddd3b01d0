import { addDays } from '@xinxiu/domain';
import { versionKey } from '../life/ledger.js';
import { clashes } from '../load-packs.js';
import { type PackProblem, problemOfFile } from '../pack-problem.js';
import type { PackFile } from '../policy-folder.js';
import { startOf } from '../versions.js';
import { countyOverlaps, ends, gaps, overlaps, regimeOverlaps } from './timeline.js';

type Check = (packs: readonly PackFile[]) => PackProblem[];

/** What a draft may not be: law under its own word, or another content of a version that is published. */
export function draftsOfPublished(
  drafts: readonly PackFile[],
  published: readonly PackFile[],
): PackProblem[] {
  return drafts.flatMap(({ file, parsed }) => {
    if (parsed.status === 'published') {
      return [
        problemOfFile('PACK_NOT_PUBLISHED', file, 'A draft says "status: draft" until it is published'),
      ];
    }
    const there = samePublished({ file, parsed }, published);
    if (there === undefined) return [];
    const message = `${parsed.pack.id} ${parsed.pack.version} is published as ${there.file}: give the draft a new version`;
    return [problemOfFile('PACK_TWICE', file, message)];
  });
}

/**
 * What would be told of each draft beside the law, with the days that it states. None of it is a problem yet: the first day
 * is given when a draft is published.
 */
export function draftWarnings(drafts: readonly PackFile[], published: readonly PackFile[]): PackProblem[] {
  return [
    ...beside(drafts, published, [clashes, gaps, overlaps, countyOverlaps, regimeOverlaps, ends]),
    ...dated(drafts, published).flatMap((draft) => backdated(draft, published)),
  ];
}

/** What each draft alone adds to what is told of the law. */
function beside(
  drafts: readonly PackFile[],
  published: readonly PackFile[],
  checks: readonly Check[],
): PackProblem[] {
  return dated(drafts, published).flatMap((draft) =>
    checks.flatMap((check) => {
      const before = new Set(check(published).map(({ message }) => message));
      return check([...published, draft]).filter(({ message }) => !before.has(message));
    }),
  );
}

/** Drafts whose days are known, and whose version is free: else the day is given when one is published. */
function dated(drafts: readonly PackFile[], published: readonly PackFile[]): readonly PackFile[] {
  return drafts.filter(
    (draft) => draft.parsed.pack.validity.from !== null && samePublished(draft, published) === undefined,
  );
}

/** A version that begins before one that is published governs only until that one begins. */
function backdated({ file, parsed }: PackFile, published: readonly PackFile[]): PackProblem[] {
  const { id, validity } = parsed.pack;
  const later = published.find(
    ({ parsed: { pack } }) => pack.id === id && startOf(pack.validity) > startOf(validity),
  );
  const begins = later?.parsed.pack.validity.from;
  if (later === undefined || begins === undefined || begins === null) return [];
  const message = `${id} begins on ${startOf(validity)}, before ${later.file} does: it would govern to ${addDays(begins, -1)} at most`;
  return [problemOfFile('PACK_BEFORE', file, message)];
}

function samePublished({ parsed }: PackFile, published: readonly PackFile[]): PackFile | undefined {
  return published.find((one) => keyOf(one) === keyOf({ parsed }));
}

function keyOf({ parsed: { pack } }: Pick<PackFile, 'parsed'>): string {
  return versionKey({ pack: pack.id, version: pack.version });
}
