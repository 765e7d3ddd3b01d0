import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePack } from '@xinxiu/policy';
import { repositoryRoot } from '../harness/repository-root.js';

export interface PackDraft {
  /** YAML, as it stands in a file. */
  readonly draft: string;
  /** What the steps of its life are signed for. */
  readonly step: { readonly pack: string; readonly version: string; readonly substance: string };
}

/** The overlay of the demo county in a version that nobody has published. */
export async function packDraft(): Promise<PackDraft> {
  const draft = (await readFile(join(repositoryRoot(), 'seeds/policies/county-demo@9.yaml'), 'utf8'))
    .replace("version: '9'", "version: '99'")
    .replace('status: published', 'status: draft')
    .replace(/validity: \{ from: '[^']*'/, 'validity: { from: null');
  return { draft, step: { pack: 'county-demo', version: '99', substance: substanceOf(draft) } };
}

/** What is signed of a pack. */
export function substanceOf(text: string): string {
  const parsed = parsePack(text, 'draft.yaml');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value.substance;
}
