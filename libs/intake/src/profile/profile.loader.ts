import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { ZodError } from 'zod';
import { type ImportProfile, buildProfile, headerKey } from './profile.js';
import { type ProfileDocument, profileSchema } from './profile.schema.js';
import { IntakeError } from '../intake-error.js';

/**
 * Loads a profile by name from a folder of YAML files. Throws PROFILE_UNKNOWN with the names there are, or
 * PROFILE_INVALID with the line and what is wrong.
 */
export async function loadProfile(name: string, folder: string): Promise<ImportProfile> {
  return buildProfile(await loadProfileDocument(name, folder));
}

/** The same as it is written, with what it takes over from the profile that it extends. */
export function loadProfileDocument(name: string, folder: string): Promise<ProfileDocument> {
  return loadDocument(name, folder, []);
}

/** The names of the profiles in a folder, sorted. */
export async function listProfiles(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder).catch(() => []);
  return files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -5))
    .sort();
}

async function loadDocument(
  name: string,
  folder: string,
  children: readonly string[],
): Promise<ProfileDocument> {
  const known = await listProfiles(folder);
  if (!known.includes(name))
    throw new IntakeError(
      'PROFILE_UNKNOWN',
      `没有名为 ${name} 的导入方案。可用：${known.join('、')}`,
      `No import profile ${name}. There are: ${known.join(', ')}`,
      { name, known },
    );
  if (children.includes(name))
    throw invalid(name, `extends 形成循环：${[...children, name].join(' → ')}`, 'extends itself');
  const document = parseProfile(await readFile(join(folder, `${name}.yaml`), 'utf8'), name);
  if (document.extends === undefined) return document;
  return merge(await loadDocument(document.extends, folder, [...children, name]), document);
}

/** Checks the YAML text of one profile. Exported for the check of profiles that an office wrote itself. */
export function parseProfile(text: string, name: string): ProfileDocument {
  const counter = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: counter });
  const broken = yaml.errors[0];
  if (broken)
    throw invalid(
      name,
      `第 ${broken.linePos?.[0].line ?? 1} 行 YAML 有错：${broken.message}`,
      broken.message,
    );
  const parsed = profileSchema.safeParse(yaml.toJS());
  if (!parsed.success) {
    const { path, text: what } = firstIssue(parsed.error);
    const node = yaml.getIn(path, true) ?? yaml.getIn(path.slice(0, -1), true);
    const offset = (node as { range?: [number, number, number] } | undefined)?.range?.[0] ?? 0;
    throw invalid(
      name,
      `第 ${counter.linePos(offset).line} 行 ${path.join('.')}：${what}`,
      `${path.join('.')}: ${what}`,
    );
  }
  refuseDoubleHeaders(parsed.data, name);
  return parsed.data;
}

function firstIssue(error: ZodError): { path: (string | number)[]; text: string } {
  const issue = error.issues[0];
  return { path: (issue?.path ?? []) as (string | number)[], text: issue?.message ?? 'invalid' };
}

function refuseDoubleHeaders(document: ProfileDocument, name: string): void {
  const owners = new Map<string, string>();
  for (const [field, rule] of Object.entries(document.columns)) {
    for (const header of rule?.headers ?? []) {
      const owner = owners.get(headerKey(header));
      if (owner && owner !== field)
        throw invalid(name, `表头 ${header} 同时属于 ${owner} 和 ${field}`, `${header} is claimed twice`);
      owners.set(headerKey(header), field);
    }
  }
}

/** The child's rules win; lists of headers are added to the parent's. */
function merge(parent: ProfileDocument, child: ProfileDocument): ProfileDocument {
  const columns = { ...parent.columns };
  for (const [key, rule] of Object.entries(child.columns) as [
    keyof typeof columns,
    NonNullable<(typeof columns)[keyof typeof columns]>,
  ][]) {
    const inherited = columns[key];
    columns[key] = { ...inherited, ...rule, headers: [...rule.headers, ...(inherited?.headers ?? [])] };
  }
  return {
    ...parent,
    ...Object.fromEntries(Object.entries(child).filter(([, value]) => value !== undefined)),
    columns,
    keep: [...parent.keep, ...child.keep],
    ignore: [...parent.ignore, ...child.ignore],
    licence: [...parent.licence, ...child.licence],
    derive: [...parent.derive, ...child.derive],
    constants: { ...parent.constants, ...child.constants },
  } as ProfileDocument;
}

function invalid(name: string, zh: string, en: string): IntakeError {
  return new IntakeError(
    'PROFILE_INVALID',
    `导入方案 ${name} 有错：${zh}`,
    `Import profile ${name} is invalid: ${en}`,
    { name },
  );
}
