import { addDays } from '@xinxiu/domain';
import { versionKey } from '../life/ledger.js';
import { clashes } from '../load-packs.js';
import { type PackProblem, problemOfFile } from '../pack-problem.js';
import type { ParsedPack } from '../parse-pack.js';
import type { PackFile } from '../policy-folder.js';
import { startOf } from '../versions.js';
import { oversights } from './oversights.js';
import { rulesElsewhere } from './shared-rules.js';
import { countyOverlaps, ends, gaps, overlaps, regimeOverlaps } from './timeline.js';

/** A problem keeps a pack from being used, a warning is for people to look at. */
export interface Findings {
  readonly problems: readonly PackProblem[];
  readonly warnings: readonly PackProblem[];
}

/** What a draft is to stand beside. */
export interface Surroundings {
  readonly law: readonly PackFile[];
  /** Other drafts, and perhaps the draft itself. */
  readonly drafts: readonly PackFile[];
}

/** All that is told of a draft: where it is checked, put forward and reviewed. */
export function checkDraft(draft: PackFile, { law, drafts }: Surroundings): Findings {
  const others = drafts.filter((other) => other !== draft);
  return {
    problems: [...takenVersion(draft, law, others), ...rulesElsewhere(draft, law)],
    warnings: warningsOf(draft, law),
  };
}

/** What a draft may not be: law under its own word, or another content of a version that is published or drafted. */
function takenVersion(draft: PackFile, law: readonly PackFile[], others: readonly PackFile[]): PackProblem[] {
  const { file, parsed } = draft;
  if (parsed.status === 'published') {
    return [problemOfFile('PACK_NOT_PUBLISHED', file, 'A draft says "status: draft" until it is published')];
  }
  const { id, version } = parsed.pack;
  const published = sameVersion(draft, law).map(
    (there) => `${id} ${version} is published as ${there.file}: give the draft a new version`,
  );
  const drafted = sameVersion(draft, others).map((there) => `${id} ${version} is also in ${there.file}`);
  return [...published, ...drafted].map((message) => problemOfFile('PACK_TWICE', file, message));
}

/**
 * What is told of a pack beside the law, with the days that it states. None of it is a problem of a draft yet: the first
 * day is given when it is published.
 */
export function warningsOf(draft: PackFile, law: readonly PackFile[]): PackProblem[] {
  const isFree = sameVersion(draft, law).length === 0;
  return [...(isFree ? inTime(draft, law) : []), ...oversights([draft], law)];
}

const OF_ANY_DAY = [countyOverlaps, regimeOverlaps, ends];
const OF_STATED_DAYS = [clashes, gaps, overlaps, ...OF_ANY_DAY];

function inTime(draft: PackFile, law: readonly PackFile[]): PackProblem[] {
  if (draft.parsed.pack.validity.from === null) return added(afterAll(draft, law), law, OF_ANY_DAY);
  return [...added(draft, law, OF_STATED_DAYS), ...backdated(draft, law)];
}

/** What a draft adds to what is told of the law. */
function added(
  draft: PackFile,
  law: readonly PackFile[],
  checks: readonly ((packs: readonly PackFile[]) => PackProblem[])[],
): PackProblem[] {
  return checks.flatMap((check) => {
    const before = new Set(check(law).map(({ message }) => message));
    return check([...law, draft]).filter(({ message }) => !before.has(message));
  });
}

/** A draft without a first day, as it would be published: from a day on that is later than what is law by now. */
function afterAll(draft: PackFile, law: readonly PackFile[]): PackFile {
  const starts = law.flatMap(({ parsed }) => parsed.pack.validity.from ?? []);
  const latest = starts.sort().at(-1);
  if (latest === undefined) return draft;
  const { parsed } = draft;
  const pack = { ...parsed.pack, validity: { ...parsed.pack.validity, from: addDays(latest, 1) } };
  return { ...draft, parsed: { ...parsed, pack } as ParsedPack };
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

function sameVersion({ parsed }: PackFile, packs: readonly PackFile[]): readonly PackFile[] {
  return packs.filter((one) => keyOf(one) === keyOf({ parsed }));
}

function keyOf({ parsed: { pack } }: Pick<PackFile, 'parsed'>): string {
  return versionKey({ pack: pack.id, version: pack.version });
}
