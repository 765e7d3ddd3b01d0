// `npm run verify`: what a developer runs all day. Two lanes at once, for machines of two cores; each step's output is
// shown when it fails. The walls stand among the architecture tests.
import { spawn } from 'node:child_process';

const LANES = [['unit'], ['types', 'lint', 'format']];

/** Properties are tried on a tenth of their examples here, with new ones each time; on all of them in `npm test`. */
const ENVIRONMENT = { ...process.env, PROPERTY_SHARE: '0.1' };

/** @returns seconds; rejects with the step's output */
function step(name) {
  const started = performance.now();
  const child = spawn('npm', ['run', '--silent', name], {
    env: ENVIRONMENT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(((performance.now() - started) / 1_000).toFixed(1));
      else reject(new Error(`FAILED: npm run ${name}\n${output}`));
    });
  });
}

async function lane(names) {
  for (const name of names) process.stdout.write(`ok: ${name}, ${await step(name)} s\n`);
}

const results = await Promise.allSettled(LANES.map(lane));
for (const { reason } of results) if (reason) process.stderr.write(`${reason.message}\n`);
process.exit(results.some(({ status }) => status === 'rejected') ? 1 : 0);
