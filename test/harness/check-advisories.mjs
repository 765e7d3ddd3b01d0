// `npm run advisories`: known weaknesses of what the product ships, high and critical ones, but for those that
// docs/advisory-exceptions.json excuses with a reason and a day until which it holds. It asks the registry, so it stands
// apart from the tests. Exit 0 nothing open, 1 something open, 2 the registry did not answer: then nothing is known.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { exceptions } = JSON.parse(
  readFileSync(new URL('../../docs/advisory-exceptions.json', import.meta.url), 'utf8'),
);
const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
const report = (() => {
  try {
    return JSON.parse(stdout);
  } catch {
    return {};
  }
})();
if (!report.vulnerabilities) {
  process.stderr.write(`Not checked: ${report.message ?? 'the registry gave no report'}.\n`);
  process.exit(2);
}
const today = new Date().toISOString().slice(0, 10);
const excused = new Set(exceptions.filter(({ until }) => until >= today).map(({ advisory }) => advisory));
const open = Object.values(report.vulnerabilities)
  .flatMap(({ via }) => via)
  .filter((one) => typeof one === 'object' && ['high', 'critical'].includes(one.severity))
  .filter(({ url }) => !excused.has(url.split('/').at(-1)));
for (const { name, severity, title, url } of open)
  process.stdout.write(`${severity} ${name}: ${title} ${url}\n`);
process.stdout.write(`${open.length} high or critical advisories are open.\n`);
process.exit(open.length > 0 ? 1 : 0);
