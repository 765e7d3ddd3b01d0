// `npm run sbom`: what the product is made of, as CycloneDX on stdout. From the lock file alone, so it needs no network.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { name, version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const args = [
  'sbom',
  '--sbom-format=cyclonedx',
  '--sbom-type=application',
  '--omit=dev',
  '--package-lock-only',
];
const bom = JSON.parse(execFileSync('npm', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }));
// npm names the application after the folder of the checkout, which says nothing.
const id = `${name}@${version}`;
const { component } = bom.metadata;
for (const entry of bom.dependencies) if (entry.ref === component['bom-ref']) entry.ref = id;
bom.metadata.component = { ...component, name, version, 'bom-ref': id, purl: `pkg:npm/${name}@${version}` };
process.stdout.write(`${JSON.stringify(bom, null, 2)}\n`);
