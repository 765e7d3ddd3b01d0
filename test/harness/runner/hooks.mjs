import { createHash } from 'node:crypto';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const cache = new URL('../../../node_modules/.cache/swc-tests/', import.meta.url);
await mkdir(cache, { recursive: true });
const exists = (url) =>
  access(fileURLToPath(url)).then(
    () => true,
    () => false,
  );

export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals')
    return { url: new URL('./globals.mjs', import.meta.url).href, shortCircuit: true };
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && /\.tsx?(\?.*)?$/.test(context.parentURL ?? '')) {
    for (const ext of ['.ts', '.tsx']) {
      const url = new URL(specifier.replace(/\.js$/, ext), context.parentURL);
      if (await exists(url)) return { url: url.href, format: 'module', shortCircuit: true };
    }
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  const bare = url.split('?')[0];
  if (!/\.tsx?$/.test(bare)) return next(url, context);
  const path = fileURLToPath(bare);
  const text = await readFile(path, 'utf8');
  const name = new URL(`${createHash('sha1').update(path).update(text).digest('hex')}.mjs`, cache);
  let source = await readFile(name, 'utf8').catch(() => undefined);
  if (source === undefined) {
    ({ code: source } = await transform(text, {
      filename: path,
      sourceMaps: 'inline',
      jsc: {
        parser: { syntax: 'typescript', decorators: true, tsx: path.endsWith('x') },
        transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'es6' },
      swcrc: false,
      configFile: false,
    }));
    await writeFile(name, source);
  }
  return { format: 'module', source, shortCircuit: true };
}
