import { basename, dirname, join } from 'node:path';
import type { Validity } from '@xinxiu/domain';
import { LEDGER_FILE, versionKey } from '../life/ledger.js';
import type { PackLife } from '../life/pack-life.js';
import type { LedgerTrust } from '../life/ledger-trust.js';
import { verifyPins } from '../life/verify-pins.js';
import { clashes } from '../load-packs.js';
import { type PackProblem, problemOfFile } from '../pack-problem.js';
import { packRules } from '../pack-rules.js';
import type { ParsedPack } from '../parse-pack.js';
import {
  DRAFTS_FOLDER,
  type PackFile,
  type PolicyFolder,
  readPack,
  readPolicyFolder,
} from '../policy-folder.js';
import { oversights } from './oversights.js';
import { countyOverlaps, gaps, overlaps } from './timeline.js';

export interface CheckedPack {
  readonly file: string;
  readonly pack: string;
  readonly version: string;
  readonly kind: ParsedPack['kind'];
  readonly status: 'draft' | 'published';
  readonly validity: Validity;
  readonly rules: number;
  readonly digest: string;
  /** As the ledger has it; absent while nobody put the draft forward. */
  readonly life?: PackLife;
}

/** What `policy check` says. A warning is for people to look at; a problem keeps the packs from being used. */
export interface CheckReport {
  readonly packs: readonly CheckedPack[];
  readonly problems: readonly PackProblem[];
  readonly warnings: readonly PackProblem[];
}

/**
 * Checks a folder of packs with its drafts and its ledger.
 * @param trust which lines of the ledger count; without it signatures are not looked at
 */
export function checkPolicies(dir: string, trust?: LedgerTrust): CheckReport {
  const folder = readPolicyFolder(dir, trust);
  return folder.ok ? checkFolder(folder.value) : { packs: [], problems: folder.error, warnings: [] };
}

/** Checks one file: by itself, and against the ledger and the other versions of the folder that it lies in. */
export function checkPolicyFile(path: string, trust?: LedgerTrust): CheckReport {
  const parsed = readPack(path, path);
  if (!parsed.ok) return { packs: [], problems: parsed.error, warnings: [] };
  const inDrafts = basename(dirname(path)) === DRAFTS_FOLDER;
  const name = inDrafts ? `${DRAFTS_FOLDER}/${basename(path)}` : basename(path);
  const home = inDrafts ? join(dirname(path), '..') : dirname(path);
  const { packs, problems, warnings } = checkPolicies(home, trust);
  const ofFile = <T extends { readonly file: string }>(all: readonly T[]): T[] =>
    all.filter(({ file }) => file === name).map((one) => ({ ...one, file: path }));
  const own = ofFile(packs);
  // A pack is only as good as the ledger that says so; a draft rests on none.
  const ledger = inDrafts ? [] : problems.filter(({ file }) => file === LEDGER_FILE);
  if (own.length > 0)
    return { packs: own, problems: [...ofFile(problems), ...ledger], warnings: ofFile(warnings) };
  return { packs: [checkedPack(path, parsed.value, undefined)], problems: [], warnings: [] };
}

export function checkFolder(folder: PolicyFolder): CheckReport {
  const { packs, drafts, ledger, problems, draftProblems } = folder;
  const published = packs.filter(({ parsed }) => parsed.status === 'published');
  return {
    packs: [...packs, ...drafts].map(({ file, parsed }) =>
      checkedPack(file, parsed, ledger?.get(keyOf(parsed))),
    ),
    problems: [
      ...problems,
      ...draftProblems,
      ...verifyPins(folder),
      ...clashes(published),
      ...gaps(published),
      ...countyOverlaps(published),
      ...draftsOfPublished(drafts, published),
    ],
    warnings: [...overlaps(published), ...oversights([...published, ...drafts])],
  };
}

function draftsOfPublished(drafts: readonly PackFile[], published: readonly PackFile[]): PackProblem[] {
  return drafts.flatMap(({ file, parsed }) => {
    if (parsed.status === 'published') {
      return [
        problemOfFile('PACK_NOT_PUBLISHED', file, 'A draft says "status: draft" until it is published'),
      ];
    }
    const there = published.find((one) => keyOf(one.parsed) === keyOf(parsed));
    if (there === undefined) return [];
    const message = `${parsed.pack.id} ${parsed.pack.version} is published as ${there.file}: give the draft a new version`;
    return [problemOfFile('PACK_TWICE', file, message)];
  });
}

function checkedPack(file: string, parsed: ParsedPack, life: PackLife | undefined): CheckedPack {
  const { kind, status, content, pack } = parsed;
  const { id, version, digest, validity } = pack;
  const rules = packRules(content).length;
  return { file, pack: id, version, kind, status, validity, rules, digest, ...(life && { life }) };
}

function keyOf({ pack: { id, version } }: ParsedPack): string {
  return versionKey({ pack: id, version });
}
