import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type CivilDate, type Result, err, ok } from '@xinxiu/domain';
import { checkFolder, surroundingsOf } from '../check/check-policies.js';
import { type Findings, warningsOf } from '../check/drafts.js';
import { type ParsedPack, parsePack } from '../parse-pack.js';
import { DRAFTS_FOLDER, readPack, readPolicyFolder } from '../policy-folder.js';
import type { PackStep, SignedEntry } from './ledger-entry.js';
import type { PackLife } from './pack-life.js';
import { publishedText } from './published-text.js';
import { objectionTo, signableDraft } from './signable-draft.js';
import { type LifeProblem, foundProblems, linesBefore, recordEntry } from './write-ledger.js';

/** A step to be signed. */
export interface AskedStep {
  readonly step: PackStep;
  /** The lines of this version so far. */
  readonly before: readonly string[];
  /** Text of the draft. */
  readonly draft: string;
}

/**
 * Signs a step for whoever is signed in, if it may follow the lines of this version so far.
 * @throws what keeps it from being signed; nothing is written then
 */
export type SignStep = (asked: AskedStep) => Promise<SignedEntry>;

/** What is told of a draft for people to look at keeps it from being signed until it is accepted. */
interface Acceptance {
  readonly warningsAccepted?: boolean;
}

/** Puts a draft forward for review. A draft that is put forward again needs its review again. */
export function draftPack(
  dir: string,
  file: string,
  sign: SignStep,
  acceptance: Acceptance = {},
): Promise<Result<PackLife, LifeProblem>> {
  return signedOff('drafted', dir, file, sign, acceptance);
}

/** Signs a draft off as a second person: what was drafted, to the last value. */
export function reviewPack(
  dir: string,
  file: string,
  sign: SignStep,
  acceptance: Acceptance = {},
): Promise<Result<PackLife, LifeProblem>> {
  return signedOff('reviewed', dir, file, sign, acceptance);
}

/**
 * Makes a reviewed draft law from a day on: the file is written under its published name, then the ledger pins it, and
 * the draft goes. Stopped in between, the same call again completes it.
 */
export async function publishPack(
  dir: string,
  file: string,
  effective: CivilDate,
  sign: SignStep,
  { warningsAccepted = false }: Acceptance = {},
): Promise<Result<PackLife, LifeProblem>> {
  // What is told of the days that it states is told of those on which it becomes law instead.
  const read = draftIn(dir, file, true);
  if (!read.ok) return read;
  const { draft, text } = read.value;
  const { pack, substance } = draft;
  const target = `${pack.id}@${pack.version}.yaml`;
  const law = publishedText(text, effective);
  const parsed = parsePack(law, target);
  if (!parsed.ok) return err(foundProblems('PACK_INVALID', parsed.error));
  const objection = objectionTo(foundAsPublished(dir, target, parsed.value), warningsAccepted);
  if (objection) return err(objection);
  const { digest } = parsed.value.pack;
  const step = { event: 'published', ...named(pack), substance, effective, file: target, digest } as const;
  const before = linesBefore(dir, step);
  if (!before.ok) return before;
  const entry = await sign({ step, before: before.value, draft: text });
  const published = recordEntry(dir, entry, () => replaceFile(join(dir, target), law));
  if (published.ok && dirname(resolve(file)) === resolve(dir, DRAFTS_FOLDER)) rmSync(file);
  return published;
}

async function signedOff(
  event: 'drafted' | 'reviewed',
  dir: string,
  file: string,
  sign: SignStep,
  { warningsAccepted = false }: Acceptance,
): Promise<Result<PackLife, LifeProblem>> {
  const read = draftIn(dir, file, warningsAccepted);
  if (!read.ok) return read;
  const { draft, text } = read.value;
  const step = { event, ...named(draft.pack), substance: draft.substance };
  const before = linesBefore(dir, step);
  if (!before.ok) return before;
  return recordEntry(dir, await sign({ step, before: before.value, draft: text }));
}

function named({ id, version }: ParsedPack['pack']): { readonly pack: string; readonly version: string } {
  return { pack: id, version };
}

interface ReadDraft {
  readonly draft: ParsedPack;
  readonly text: string;
}

/** A draft that may be signed, beside what lies in the folder. */
function draftIn(dir: string, file: string, warningsAccepted: boolean): Result<ReadDraft, LifeProblem> {
  const folder = readPolicyFolder(dir);
  if (!folder.ok) return err(foundProblems('PACK_INVALID', folder.error));
  const { law, drafts } = surroundingsOf(dir, folder.value);
  const others = drafts.filter((other) => resolve(dir, other.file) !== resolve(file));
  const draft = signableDraft(file, readPack(file, file), { law, drafts: others }, warningsAccepted);
  return draft.ok ? ok({ draft: draft.value, text: readFileSync(file, 'utf8') }) : draft;
}

/** What would be told if the pack were published in the folder. */
function foundAsPublished(dir: string, target: string, parsed: ParsedPack): Findings {
  const folder = readPolicyFolder(dir);
  if (!folder.ok) return { problems: folder.error, warnings: [] };
  const { ledger, packs, problems } = folder.value;
  const pin = { file: target, digest: parsed.pack.digest };
  const { id: pack, version } = parsed.pack;
  const life = { pack, version, state: 'published' as const, substance: '', pin };
  const law = packs.filter(({ file, parsed: one }) => file !== target && one.status === 'published');
  // Another draft keeps nothing from being published.
  const { problems: found } = checkFolder({
    packs: [...law, { file: target, parsed }],
    drafts: [],
    ledger: new Map([...(ledger ?? []), [`${pack}@${version}`, life]]),
    problems: problems.filter(({ file }) => file !== target),
    draftProblems: [],
  });
  return { problems: found, warnings: warningsOf({ file: target, parsed }, law) };
}

function replaceFile(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}
