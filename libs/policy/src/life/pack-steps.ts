import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type CivilDate, type Result, err } from '@xinxiu/domain';
import { checkFolder } from '../check/check-policies.js';
import { type PackProblem, formatPackProblem } from '../pack-problem.js';
import { type ParsedPack, parsePack } from '../parse-pack.js';
import { DRAFTS_FOLDER, readPack, readPolicyFolder } from '../policy-folder.js';
import type { PackStep, SignedEntry } from './ledger-entry.js';
import type { PackLife } from './pack-life.js';
import { publishedText } from './published-text.js';
import { type LifeProblem, linesBefore, recordEntry } from './write-ledger.js';

/**
 * Signs a step for whoever is signed in, if it may follow the lines of this version so far.
 * @throws what keeps it from being signed; nothing is written then
 */
export type SignStep = (step: PackStep, before: readonly string[]) => Promise<SignedEntry>;

/** Puts a draft forward for review. A draft that is put forward again needs its review again. */
export function draftPack(dir: string, file: string, sign: SignStep): Promise<Result<PackLife, LifeProblem>> {
  return signedOff('drafted', dir, file, sign);
}

/** Signs a draft off as a second person: what was drafted, to the last value. */
export function reviewPack(
  dir: string,
  file: string,
  sign: SignStep,
): Promise<Result<PackLife, LifeProblem>> {
  return signedOff('reviewed', dir, file, sign);
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
): Promise<Result<PackLife, LifeProblem>> {
  const draft = readDraft(file);
  if (!draft.ok) return draft;
  const { pack, substance } = draft.value;
  const target = `${pack.id}@${pack.version}.yaml`;
  const text = publishedText(readFileSync(file, 'utf8'), effective);
  const parsed = parsePack(text, target);
  const problems = parsed.ok ? problemsAsPublished(dir, target, parsed.value) : parsed.error;
  if (!parsed.ok || problems.length > 0) return err(invalid(problems));
  const { digest } = parsed.value.pack;
  const step = { event: 'published', ...named(pack), substance, effective, file: target, digest } as const;
  const before = linesBefore(dir, step);
  if (!before.ok) return before;
  const entry = await sign(step, before.value);
  const published = recordEntry(dir, entry, () => replaceFile(join(dir, target), text));
  if (published.ok && dirname(resolve(file)) === resolve(dir, DRAFTS_FOLDER)) rmSync(file);
  return published;
}

async function signedOff(
  event: 'drafted' | 'reviewed',
  dir: string,
  file: string,
  sign: SignStep,
): Promise<Result<PackLife, LifeProblem>> {
  const draft = readDraft(file);
  if (!draft.ok) return draft;
  const { pack, substance } = draft.value;
  const step = { event, ...named(pack), substance };
  const before = linesBefore(dir, step);
  return before.ok ? recordEntry(dir, await sign(step, before.value)) : before;
}

function named({ id, version }: ParsedPack['pack']): { readonly pack: string; readonly version: string } {
  return { pack: id, version };
}

function readDraft(file: string): Result<ParsedPack, LifeProblem> {
  const parsed = readPack(file, file);
  if (!parsed.ok) return err(invalid(parsed.error));
  const { id, version } = parsed.value.pack;
  if (parsed.value.status === 'draft') return parsed;
  return err({
    code: 'NOT_A_DRAFT',
    message: `${file} is ${id} ${version} as published; copy it, give it a new version and "status: draft".`,
  });
}

/** What would be wrong with the folder if the pack were published in it. */
function problemsAsPublished(dir: string, target: string, parsed: ParsedPack): readonly PackProblem[] {
  const folder = readPolicyFolder(dir);
  if (!folder.ok) return folder.error;
  const { ledger, packs, problems } = folder.value;
  const pin = { file: target, digest: parsed.pack.digest };
  const { id: pack, version } = parsed.pack;
  const life = { pack, version, state: 'published' as const, substance: '', pin };
  // Another draft keeps nothing from being published.
  const others = packs.filter(({ file, parsed: one }) => file !== target && one.status === 'published');
  return checkFolder({
    packs: [...others, { file: target, parsed }],
    drafts: [],
    ledger: new Map([...(ledger ?? []), [`${pack}@${version}`, life]]),
    problems: problems.filter(({ file }) => file !== target),
    draftProblems: [],
  }).problems;
}

function invalid(problems: readonly PackProblem[]): LifeProblem {
  return { code: 'PACK_INVALID', message: problems.map(formatPackProblem).join('\n'), problems };
}

function replaceFile(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}
