import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, jest } from '@jest/globals';
import { repositoryRoot } from '../harness/repository-root.js';

jest.setTimeout(120_000);

const root = repositoryRoot();
const TOOL = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Report {
  readonly summary: { totalCruised: number; violations: { rule: { name: string }; from: string }[] };
}

/** The tool's report on the rooms below `folder`, held against the walls of this project. */
async function cruise(folder: string, rooms: readonly string[]): Promise<Report['summary']> {
  const args = [TOOL, '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', ...rooms];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: folder,
    maxBuffer: 256 * 1024 * 1024,
  });
  return (JSON.parse(stdout) as Report).summary;
}

/** Packages that the planted code imports: only their places count. */
const STUBS = Object.fromEntries(
  ['mongoose', 'mongodb', 'nodemailer', '@temporalio/worker'].flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' })],
    [`node_modules/${name}/index.js`, ''],
  ]),
);

/** Rules that a checkout with only these files breaks. */
async function broken(files: Record<string, string>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'xinxiu-walls-'));
  try {
    for (const [path, text] of Object.entries({ ...files, ...STUBS })) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    await symlink(join(root, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
    const { violations } = await cruise(folder, ['.']);
    return violations.map(({ rule }) => rule.name);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('the walls of the architecture', () => {
  it('stand, and the tool really read the modules', async () => {
    const summary = await cruise(root, ['libs', 'apps', 'workflows', 'stack/src', 'test']);
    expect(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(200);
  });

  it.each([
    ['a domain that reads the machine', 'domain-is-pure', { 'libs/domain/src/case.ts': "import 'node:fs';" }],
    ['a domain that knows the store', 'domain-is-pure', { 'libs/domain/src/case.ts': "import 'mongoose';" }],
    [
      'a workflow that reaches outside its sandbox',
      'workflows-are-sandboxed',
      { 'workflows/src/case.ts': "import 'nodemailer';" },
    ],
    [
      'a package entered past its front door',
      'through-the-front-door',
      {
        'apps/api/src/a.ts': "import '../../../libs/domain/src/case/act.js';",
        'libs/domain/src/case/act.ts': 'export {};',
      },
    ],
    [
      'a controller that queries the store',
      'mongoose-in-persistence-only',
      { 'apps/api/src/a.ts': "import 'mongodb';" },
    ],
    [
      'an api that hosts workflows',
      'api-knows-messages-only',
      { 'apps/api/src/a.ts': "import '@temporalio/worker';" },
    ],
    [
      'a circle',
      'no-circular',
      { 'libs/mail/src/a.ts': "import './b.js';", 'libs/mail/src/b.ts': "import './a.js';" },
    ],
  ])('catch %s', async (_what, rule, files) => {
    expect(await broken(files as Record<string, string>)).toContain(rule);
  });
});
