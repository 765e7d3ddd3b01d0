import { basename, dirname, join, resolve } from 'node:path';
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
import { type Findings, type Surroundings, checkDraft } from './drafts.js';
import { oversights } from './oversights.js';
import { rulesElsewhere } from './shared-rules.js';
import { countyOverlaps, ends, gaps, overlaps, regimeOverlaps } from './timeline.js';

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

/** What `policy check` says. */
export interface CheckReport extends Findings {
  readonly packs: readonly CheckedPack[];
  /** Files that the ledger pins: restored, never mended. */
  readonly pinned: readonly string[];
}

/**
 * Checks a folder of packs with its drafts and its ledger.
 * @param trust which lines of the ledger count; without it signatures are not looked at
 * @param installed folder of the published packs that drafts lying elsewhere are to stand beside
 */
export function checkPolicies(dir: string, trust?: LedgerTrust, installed?: string): CheckReport {
  const folder = readPolicyFolder(dir, trust);
  if (!folder.ok) return refusal(folder.error);
  const { packs, drafts, problems, draftProblems: unreadable } = folder.value;
  if (packs.length + drafts.length + problems.length + unreadable.length === 0) {
    return refusal([problemOfFile('PACKS_NONE', dir, 'There is no policy pack in the folder')]);
  }
  return checkFolder(folder.value, surroundingsOf(dir, folder.value, installed));
}

/** Checks one file: by itself, and against the ledger and the other versions of the folder that it lies in. */
export function checkPolicyFile(path: string, trust?: LedgerTrust, installed?: string): CheckReport {
  const parsed = readPack(path, path);
  const inDrafts = basename(dirname(path)) === DRAFTS_FOLDER;
  const name = inDrafts ? `${DRAFTS_FOLDER}/${basename(path)}` : basename(path);
  const home = inDrafts ? join(dirname(path), '..') : dirname(path);
  const { packs, problems, warnings, pinned } = checkPolicies(home, trust, installed);
  const ofFile = <T extends { readonly file: string }>(all: readonly T[]): T[] =>
    all.filter(({ file }) => file === name).map((one) => ({ ...one, file: path }));
  const ownPins = pinned.flatMap((file) => (file === name ? [path] : []));
  if (!parsed.ok) return { ...refusal(parsed.error), pinned: ownPins };
  const own = ofFile(packs);
  // A pack is only as good as the ledger that says so; a draft rests on none.
  const ledger = inDrafts ? [] : problems.filter(({ file }) => file === LEDGER_FILE);
  if (own.length > 0) {
    return {
      packs: own,
      problems: [...ofFile(problems), ...ledger],
      warnings: ofFile(warnings),
      pinned: ownPins,
    };
  }
  // Its name keeps it out of the packs of its folder.
  const folder = loose(path, parsed.value);
  return checkFolder(folder, surroundingsOf(home, folder, installed));
}

/** @param beside what the drafts are to stand beside */
export function checkFolder(folder: PolicyFolder, beside = within(folder)): CheckReport {
  const { packs, ledger, problems, draftProblems: unreadable } = folder;
  const published = publishedIn(folder);
  const drafts = draftsIn(folder).map((draft) => checkDraft(draft, beside));
  return {
    packs: [...packs, ...folder.drafts].map(({ file, parsed }) =>
      checkedPack(file, parsed, ledger?.get(keyOf(parsed))),
    ),
    problems: [
      ...problems,
      ...unreadable,
      ...verifyPins(folder),
      ...clashes(published),
      ...gaps(published),
      ...countyOverlaps(published),
      ...published.flatMap((one, index) => rulesElsewhere(one, published.slice(0, index))),
      ...drafts.flatMap(({ problems }) => problems),
    ],
    warnings: [
      ...overlaps(published),
      ...regimeOverlaps(published),
      ...ends(published),
      ...oversights(published, beside.law),
      ...drafts.flatMap(({ warnings }) => warnings),
    ],
    pinned: [...(ledger?.values() ?? [])].flatMap(({ pin }) => (pin === undefined ? [] : [pin.file])),
  };
}

function refusal(problems: readonly PackProblem[]): CheckReport {
  return { packs: [], problems, warnings: [], pinned: [] };
}

function loose(file: string, parsed: ParsedPack): PolicyFolder {
  return { packs: [{ file, parsed }], drafts: [], ledger: new Map(), problems: [], draftProblems: [] };
}

function publishedIn({ packs }: PolicyFolder): readonly PackFile[] {
  return packs.filter(({ parsed }) => parsed.status === 'published');
}

function draftsIn({ packs, drafts }: PolicyFolder): readonly PackFile[] {
  return [...packs.filter(({ parsed }) => parsed.status === 'draft'), ...drafts];
}

function within(folder: PolicyFolder): Surroundings {
  return { law: publishedIn(folder), drafts: draftsIn(folder) };
}

/** A folder whose ledger has published nothing, whatever a file calls itself, holds drafts for the installation. */
export function surroundingsOf(dir: string, folder: PolicyFolder, installed?: string): Surroundings {
  const drafts = draftsIn(folder);
  const law = publishedIn(folder).filter(({ parsed }) => folder.ledger?.get(keyOf(parsed))?.pin);
  if (law.length > 0 || installed === undefined || resolve(dir) === resolve(installed))
    return { law, drafts };
  const there = readPolicyFolder(installed);
  if (!there.ok) return { law, drafts };
  return { law: publishedIn(there.value), drafts: [...drafts, ...draftsIn(there.value)] };
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
