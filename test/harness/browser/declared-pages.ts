import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../repository-root.js';

const root = repositoryRoot();
const source = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Route {
  readonly parent: string;
  readonly path: string;
}

const ROUTE = /const (\w+) = createRoute\(\{\s*getParentRoute: \(\) => (\w+),\s*path: '([^']+)'/g;

/** Every page that the sources declare: the routes of the portal and the pages that the server draws. */
export function declaredPages(): readonly string[] {
  return [...drawnPages(), ...routes()];
}

function drawnPages(): string[] {
  const site = source('apps/api/src/public-pages/public-site.ts');
  return [...site.matchAll(/^ {2}page\('([^']+)'/gm)].map(([, path = '']) => path);
}

function routes(): string[] {
  const folder = 'apps/portal/src';
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => /routes\.tsx?$/.test(name))
    .flatMap((name) => {
      const declared = new Map(
        [...source(join(folder, name)).matchAll(ROUTE)].map(([, own = '', parent = '', path = '']) => [
          own,
          { parent, path },
        ]),
      );
      return [...declared.values()].map((route) => fullPath(route, declared));
    });
}

function fullPath({ parent, path }: Route, declared: ReadonlyMap<string, Route>): string {
  if (parent === 'rootRoute') return path;
  const above = declared.get(parent);
  const before = parent === 'deskRoute' ? '/desk' : above ? fullPath(above, declared) : undefined;
  if (before === undefined)
    throw new Error(`Under which address the route "${path}" lies is not told by its file.`);
  return path === '/' ? before : `${before}${path}`;
}
