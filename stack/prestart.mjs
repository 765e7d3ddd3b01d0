/**
 * Runs before `npm start`, `npm test` and `npm run demo`: installs and builds what has changed, and nothing else. A
 * fresh checkout has no dependency yet, so this file uses only Node itself, in syntax that an old Node can read far
 * enough to say that it is too old. Everything goes to stderr: stdout belongs to the command.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const oldestNode = [20, 19];
const stampFile = join(root, 'node_modules', '.cache', 'xinxiu', 'prestart.json');
const lockFolder = join(root, 'data', '.prestart.lock');
const sourceFolders = ['libs', 'workflows', 'stack', 'apps', 'test'];
const buildFiles = ['package.json', 'tsconfig.json', 'tsconfig.base.json'];
const skipped = new Set([
  'node_modules',
  'dist',
  'data',
  'coverage',
  'fixtures',
  'histories',
  'servers',
  'java',
]);

const say = (line) => process.stderr.write(line + '\n');

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  say('Xinxiu needs Node.js ' + oldestNode.join('.') + ' or later; this is ' + process.versions.node + '.');
  say('Install a current LTS from https://nodejs.org/ (or "nvm install --lts") and run the command again.');
  process.exit(1);
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

function writeStamp(stamp) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify(stamp) + '\n');
}

function hashOfFile(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** Size and time of every source; reading thousands of files would cost a second at each start. */
function hashOfSources() {
  const hash = createHash('sha256');
  const add = (path) => {
    const info = statSync(path);
    hash.update(path + '|' + info.size + '|' + info.mtimeMs + '\n');
  };
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (skipped.has(entry.name) || entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (!/\.(tsbuildinfo|log)$/.test(entry.name)) add(path);
    }
  };
  buildFiles.forEach((name) => add(join(root, name)));
  sourceFolders
    .map((name) => join(root, name))
    .filter(existsSync)
    .forEach(walk);
  return hash.digest('hex');
}

/** Folders that `tsc -b` writes for: those with a tsconfig of their own. */
function projects() {
  const nested = (name) => readdirSync(join(root, name)).map((child) => join(root, name, child));
  const all = [
    ...nested('libs'),
    ...nested('apps'),
    ...['workflows', 'stack', 'test'].map((n) => join(root, n)),
  ];
  return all.filter((folder) => existsSync(join(folder, 'tsconfig.json')));
}

/** A build record without its output would make the compiler believe that nothing is to be done. */
function forgetLostOutput() {
  const lost = projects().filter((folder) => !existsSync(join(folder, 'dist')));
  lost.forEach((folder) => rmSync(join(folder, 'tsconfig.tsbuildinfo'), { force: true }));
  return lost.length > 0;
}

/** Runs npm with a sign of life every 5 s. @returns its words when it fails, else undefined */
function npm(what, args) {
  const since = Date.now();
  const elapsed = () => Math.round((Date.now() - since) / 1000) + ' s';
  say(what + ' …');
  const timer = setInterval(() => say(what + ' … ' + elapsed()), 5000);
  const viaNode = process.env.npm_execpath;
  const [command, first] = viaNode ? [process.execPath, [viaNode]] : ['npm', []];
  const child = spawn(command, [...first, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    const end = (failure) => {
      clearInterval(timer);
      if (failure === undefined) say(what + ': done in ' + elapsed());
      resolve(failure);
    };
    child.once('error', (error) => end(error.message));
    child.once('close', (code) => end(code === 0 ? undefined : output + '\n(exit code ' + code + ')'));
  });
}

function giveUp(what, words) {
  say(words);
  say(what + ' failed. The words of npm are above.');
  rmSync(lockFolder, { recursive: true, force: true });
  process.exit(1);
}

async function install(stamp) {
  const lock = hashOfFile(join(root, 'package-lock.json'));
  const installed = join(root, 'node_modules', '.package-lock.json');
  // No package runs a script of its own while it is installed: none of ours needs to (test/architecture/dependencies.spec.ts).
  // --no-save keeps the lock file as it is in the checkout.
  const options = ['--no-audit', '--no-fund', '--no-save', '--ignore-scripts'];
  if (!existsSync(installed)) {
    const what = 'installing the packages (once; a minute or two)';
    let failure = await npm(what, ['ci', ...options]);
    // A registry that lacks a package for another platform leaves it out of the lock file, which `npm ci` refuses.
    if (failure && failure.includes('in sync')) failure = await npm(what, ['install', ...options]);
    if (failure) giveUp('Installing', failure);
  } else if (stamp.lock !== lock && isOlder(installed, join(root, 'package-lock.json'))) {
    const failure = await npm('installing changed packages', ['install', ...options]);
    if (failure) giveUp('Installing', failure);
  }
  return lock;
}

function isOlder(path, other) {
  return statSync(path).mtimeMs < statSync(other).mtimeMs;
}

async function build(stamp) {
  const lost = forgetLostOutput();
  const before = hashOfSources();
  if (!lost && stamp.sources === before) return before;
  const failure = await npm('building', ['run', '--silent', 'build']);
  if (failure) giveUp('Building', failure);
  return before;
}

/** `npx xinxiu` runs what this names; npm links commands of workspaces in some installs and not in others. */
function linkCommand() {
  if (process.platform === 'win32') return;
  const link = join(root, 'node_modules', '.bin', 'xinxiu');
  const target = join('..', '..', 'apps', 'cli', 'bin', 'xinxiu.mjs');
  try {
    if (readlinkSync(link) === target) return;
  } catch {
    // There is none yet.
  }
  rmSync(link, { force: true });
  symlinkSync(target, link);
}

/** Two commands at once must not build into each other's files; the lock of a killed one is broken. */
async function withLock(work) {
  mkdirSync(dirname(lockFolder), { recursive: true });
  for (let told = false; ; told = true) {
    try {
      mkdirSync(lockFolder);
      break;
    } catch {
      if (!isHeld()) rmSync(lockFolder, { recursive: true, force: true });
      else if (!told) say('another command is installing or building here; waiting');
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
  writeFileSync(join(lockFolder, 'pid'), String(process.pid));
  try {
    await work();
  } finally {
    rmSync(lockFolder, { recursive: true, force: true });
  }
}

function isHeld() {
  try {
    // Without a pid yet, the holder is between two lines of its own; give it a moment.
    if (!existsSync(join(lockFolder, 'pid'))) return Date.now() - statSync(lockFolder).mtimeMs < 5000;
    return process.kill(Number(readFileSync(join(lockFolder, 'pid'), 'utf8')), 0);
  } catch (error) {
    // Another user's process may not be signalled, but it is there.
    return error.code === 'EPERM';
  }
}

checkNode();
await withLock(async () => {
  const stamp = readStamp();
  const lock = await install(stamp);
  const sources = await build(stamp);
  linkCommand();
  writeStamp({ lock, sources });
});
