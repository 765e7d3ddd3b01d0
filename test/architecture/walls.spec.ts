import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { repositoryRoot } from '../harness/repository-root.js';
import { type Cruise, cruise, cruiseProject } from './cruise.js';
import { drawings } from './drawings.js';

jest.setTimeout(120_000);

const root = repositoryRoot();

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
    const { summary } = await cruise(folder, ['.']);
    return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
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
  let project: Cruise;
  beforeAll(async () => {
    project = await cruiseProject();
  });

  it('stand, and the tool really read the modules', () => {
    const { summary } = project;
    expect(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(200);
  });

  it('are drawn in docs as the code has them now (npm run draw)', async () => {
    for (const [name, text] of Object.entries(drawings(project)))
      expect(await readFile(join(root, 'docs', name), 'utf8')).toBe(text);
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
