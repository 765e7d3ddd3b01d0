import { execFile } from 'node:child_process';
import { access, constants, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const INSTALL_MS = 10 * 60_000;
/** Carries a Chromium in an npm package, for a machine without one and without the right to install it. */
const CARRIER = '@sparticuz/chromium@143.0.0';

/**
 * A Chromium to test with: `CHROME_PATH`, PATH, else installed by apt where we are root, else from an npm package.
 * @returns its path @throws Error naming what was tried: a missing browser fails the tests, it does not skip them
 */
export async function findChromium(): Promise<string> {
  const given = process.env['CHROME_PATH'];
  if (given !== undefined) return given;
  const found = await onPath();
  if (found !== undefined) return found;
  const tried: string[] = [`CHROME_PATH is not set, and PATH has none of ${NAMES.join(', ')}`];
  for (const way of [byApt, byNpm]) {
    try {
      const path = await way();
      if (path !== undefined) return path;
    } catch (error) {
      tried.push(`${way.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(`No Chromium to test the portal with.\n${tried.join('\n')}`);
}

async function onPath(): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const path of NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    const may = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (may) return path;
  }
  return undefined;
}

/** With a font for Chinese, without which every page is boxes. */
async function byApt(): Promise<string | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const options = { timeout: INSTALL_MS, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const install = () => run('apt-get', ['install', '-y', '-q', 'chromium', 'fonts-noto-cjk'], options);
  // A machine whose lists were never fetched knows no package.
  await install().catch(async () => {
    await run('apt-get', ['update', '-q'], options);
    await install();
  });
  return onPath();
}

async function byNpm(): Promise<string> {
  const folder = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'xinxiu', 'chromium');
  await mkdir(folder, { recursive: true });
  await run('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', CARRIER], {
    timeout: INSTALL_MS,
  });
  const entry = pathToFileURL(
    join(folder, 'node_modules', '@sparticuz', 'chromium', 'build', 'esm', 'index.js'),
  );
  const { default: carrier } = (await import(entry.href)) as {
    default: { executablePath(): Promise<string> };
  };
  return carrier.executablePath();
}
