import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
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

/** What a checkout with only these files breaks, as `rule: file`. */
async function broken(files: Record<string, string>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'xinxiu-walls-'));
  try {
    for (const [path, text] of Object.entries({ ...files, ...STUBS })) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    await symlink(join(root, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
    const { violations } = await cruise(folder, ['.']);
    return violations.map(({ rule, from }) => `${rule.name}: ${from}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One planted violation per row, each in a file of its own. */
const PLANTED: readonly (readonly [what: string, rule: string, file: string, code: string])[] = [
  ['a domain that reads the machine', 'domain-is-pure', 'libs/domain/src/reader.ts', "import 'node:fs';"],
  ['a domain that knows the store', 'domain-is-pure', 'libs/domain/src/keeper.ts', "import 'mongoose';"],
  [
    'a workflow that reaches outside its sandbox',
    'workflows-are-sandboxed',
    'workflows/src/case.ts',
    "import 'nodemailer';",
  ],
  [
    'a package entered past its front door',
    'through-the-front-door',
    'apps/api/src/burglar.ts',
    "import '../../../libs/domain/src/case/act.js';",
  ],
  [
    'a controller that queries the store',
    'mongoose-in-persistence-only',
    'apps/api/src/store.ts',
    "import 'mongodb';",
  ],
  [
    'an api that hosts workflows',
    'api-knows-messages-only',
    'apps/api/src/host.ts',
    "import '@temporalio/worker';",
  ],
  [
    'a public page that fetches its data by itself',
    'public-pages',
    'libs/public-pages/src/reader.ts',
    "import 'node:fs';",
  ],
  ['a circle', 'no-circular', 'libs/mail/src/a.ts', "import './b.js';"],
];

const BESIDE = { 'libs/domain/src/case/act.ts': 'export {};', 'libs/mail/src/b.ts': "import './a.js';" };

describe('the walls of the architecture', () => {
  it('stand, and the tool really read the modules', async () => {
    const summary = await cruise(root, ['libs', 'apps', 'workflows', 'stack/src', 'test']);
    expect(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(200);
  });

  describe('catch', () => {
    let caught: readonly string[];
    beforeAll(async () => {
      caught = await broken({
        ...BESIDE,
        ...Object.fromEntries(PLANTED.map(([, , file, code]) => [file, code])),
      });
    });

    it.each(PLANTED)('%s', (_what, rule, file, _code) => {
      expect(caught).toContain(`${rule}: ${file}`);
    });

    it('nobody who keeps within them', () => {
      const guilty: readonly string[] = [...PLANTED.map(([, , file]) => file), 'libs/mail/src/b.ts'];
      expect(caught.filter((one) => !guilty.some((file) => one.endsWith(`: ${file}`)))).toEqual([]);
    });
  });
});
