import { type PackProblem, problemOfFile } from '../pack-problem.js';
import type { PackFile, PolicyFolder } from '../policy-folder.js';
import type { ParsedPack } from '../parse-pack.js';
import { LEDGER_FILE, type Ledger, versionKey } from './ledger.js';
import type { PackLife } from './pack-life.js';

/**
 * Whether the published files are what the ledger says was published: none changed, none missing, none that went past
 * the ledger. Drafts in the folder are nobody's law and not looked at.
 */
export function verifyPins({
  packs,
  ledger,
  problems,
}: Pick<PolicyFolder, 'packs' | 'ledger' | 'problems'>): PackProblem[] {
  if (ledger === undefined) return [];
  const published = packs.filter(({ parsed }) => parsed.status === 'published');
  const found = new Set(published.map(({ parsed: { pack } }) => keyOf(pack)));
  // What cannot be read is told already.
  const unreadable = new Set(problems.map(({ file }) => file));
  return [
    ...published.flatMap((file) => pinProblem(file, ledger)),
    ...[...ledger.values()].flatMap(({ pack, version, pin }) =>
      pin === undefined || found.has(versionKey({ pack, version })) || unreadable.has(pin.file)
        ? []
        : [
            problemOfFile(
              'PACK_FILE_MISSING',
              pin.file,
              `${pack} ${version} is published and its file is gone: cases may stand under it; restore it as it was.`,
            ),
          ],
    ),
  ];
}

function pinProblem({ file, parsed: { pack, substance } }: PackFile, ledger: Ledger): PackProblem[] {
  const life = ledger.get(keyOf(pack));
  const pin = life?.pin;
  const name = `${pack.id} ${pack.version}`;
  if (life === undefined || pin === undefined) {
    const message = `${name} calls itself published, but ${LEDGER_FILE} does not know of it. If the ledger has lost a line, restore the ledger; else call the pack a draft, and publish it with "xinxiu policy publish".`;
    return [problemOfFile('PACK_NOT_PUBLISHED', file, message)];
  }
  if (pin.digest === pack.digest) return isAsReviewed(life, pack, substance) ? [] : [notReviewed(file, name)];
  const message = `${name} is not what was published (${pack.digest.slice(0, 12)}, published was ${pin.digest.slice(0, 12)}); restore it, and give the change a version of its own.`;
  return [problemOfFile('PACK_CHANGED', file, message)];
}

/** A publication pins a file, and what it pins must be what two people answered for. A release has neither. */
function isAsReviewed(
  { substance, effective }: PackLife,
  { validity }: ParsedPack['pack'],
  ofFile: string,
): boolean {
  return substance === '' || (substance === ofFile && effective === validity.from);
}

function notReviewed(file: string, name: string): PackProblem {
  const message = `${name} is not what was reviewed, or begins on another day than it was published for: what was published is not what two people answered for.`;
  return problemOfFile('PACK_NOT_REVIEWED', file, message);
}

function keyOf({ id, version }: { readonly id: string; readonly version: string }): string {
  return versionKey({ pack: id, version });
}
