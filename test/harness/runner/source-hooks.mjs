// Node's module hooks (module.register): TypeScript is compiled file by file and kept under its content, a package of the
// tree is read from its sources, as the projects of Jest's own runner do by `transform` and `customExportConditions`.
import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { compilerOptions } from '../../../jest.config.mjs';

const GLOBALS = new URL('./globals.mjs', import.meta.url).href;
const CACHE = new URL('../../../node_modules/.cache/test-sources/', import.meta.url);
const SALT = JSON.stringify(compilerOptions(true)) + process.version;
await mkdir(CACHE, { recursive: true });

export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: GLOBALS, shortCircuit: true };
  const source = await sourceOf(specifier, context.parentURL);
  if (source) return { url: source, shortCircuit: true };
  return next(specifier, { ...context, conditions: ['source', ...context.conditions] });
}

/** `./case.js` beside a source is `./case.ts` or `./case.tsx`. */
async function sourceOf(specifier, parent = '') {
  if (!/^\.{1,2}\/.*\.js$/.test(specifier) || !/\.tsx?(\?|$)/.test(parent)) return undefined;
  for (const ending of ['.ts', '.tsx']) {
    const url = new URL(specifier.replace(/\.js$/, ending), parent);
    const found = await access(fileURLToPath(url)).then(
      () => true,
      () => false,
    );
    if (found) return url.href;
  }
  return undefined;
}

export async function load(url, context, next) {
  const file = url.split('?')[0];
  if (!/\.tsx?$/.test(file)) return next(url, context);
  return { format: 'module', source: await compiled(fileURLToPath(file)), shortCircuit: true };
}

async function compiled(path) {
  const text = await readFile(path, 'utf8');
  const digest = createHash('sha256').update(SALT).update(path).update(text).digest('hex');
  const kept = fileURLToPath(new URL(`${digest}.mjs`, CACHE));
  return readFile(kept, 'utf8').catch(async () => {
    const options = compilerOptions(path.endsWith('.tsx'));
    const { code } = await transform(text, {
      ...options,
      filename: path,
      sourceMaps: 'inline',
      swcrc: false,
    });
    // Written whole or not at all: several processes fill the same folder.
    const part = `${kept}.${process.pid}`;
    await writeFile(part, code);
    await rename(part, kept);
    return code;
  });
}
