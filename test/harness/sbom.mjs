// `npm run sbom`: what the product is made of, as CycloneDX 1.5 on stdout. From the lock file alone, so it needs no network.
// Not by `npm sbom`: with `--omit=dev` it leaves out whatever a tool needs too, and of two copies at times both.
import { readFileSync } from 'node:fs';

const json = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const { name, version } = json('package.json');
const { packages } = json('package-lock.json');

const IN = 'node_modules/';
const nameOf = (path) => packages[path].name ?? path.split(IN).at(-1);
const purlOf = (path) => `pkg:npm/${nameOf(path).replace('@', '%40')}@${packages[path].version}`;
const isShipped = ({ dev, devOptional, link, version: is }) =>
  !dev && !devOptional && !link && is !== undefined;

/** Where the lock puts what a package asks for: in its own folder, or in that of one that it lies in. */
function found(path, wanted) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf(IN) - 1))) {
    const place = `${at === '' ? '' : `${at}/`}${IN}${wanted}`;
    if (packages[place]) return packages[place].link ? packages[place].resolved : place;
    if (at === '') return undefined;
    // A workspace lies in no package.
    if (!at.includes(IN)) at = '';
  }
}

function component(path) {
  const { version: is, license, integrity } = packages[path];
  const [, algorithm, digest] = /^(sha\d+)-(.+)$/.exec(integrity ?? '') ?? [];
  const hash = digest && {
    alg: algorithm.toUpperCase().replace('SHA', 'SHA-'),
    content: Buffer.from(digest, 'base64').toString('hex'),
  };
  return {
    'bom-ref': purlOf(path),
    type: 'library',
    name: nameOf(path),
    version: is,
    purl: purlOf(path),
    ...(hash && { hashes: [hash] }),
    ...(license && {
      licenses: [/^[\w.+-]+$/.test(license) ? { license: { id: license } } : { expression: license }],
    }),
  };
}

function needs(path) {
  const { dependencies, optionalDependencies, peerDependencies } = packages[path];
  const wanted = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  const places = wanted.map((one) => found(path, one)).filter((place) => place && isShipped(packages[place]));
  return { ref: purlOf(path), dependsOn: [...new Set(places.map(purlOf))].sort() };
}

// The same version in two folders is one component.
const once = (items, key) => [...new Map(items.map((item) => [item[key], item])).values()];
const shipped = Object.keys(packages).filter((path) => path !== '' && isShipped(packages[path]));
const ours = shipped.filter((path) => !path.includes(IN));
const root = `pkg:npm/${name}@${version}`;
const bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: { component: { 'bom-ref': root, type: 'application', name, version, purl: root } },
  components: once(shipped.map(component), 'bom-ref'),
  dependencies: [{ ref: root, dependsOn: ours.map(purlOf) }, ...once(shipped.map(needs), 'ref')],
};
process.stdout.write(`${JSON.stringify(bom, null, 2)}\n`);
