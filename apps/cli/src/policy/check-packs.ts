import { statSync } from 'node:fs';
import { type CheckedPack, checkPolicies, checkPolicyFile, formatPackProblem } from '@xinxiu/policy';
import { say } from '../output/language.js';
import { EXIT, output, table } from '../output/output.js';

/** Checks a file or a folder of packs; exit 1 with every problem when something is wrong. */
export function checkPacks(path: string, { json }: { readonly json?: boolean }): void {
  const { packs, problems, warnings } = isFolder(path) ? checkPolicies(path) : checkPolicyFile(path);
  const ok = problems.length === 0;
  if (!ok) process.exitCode = EXIT.refused;
  if (json) return output.json({ ok, packs, problems, warnings });
  if (packs.length > 0) output.text(table([HEAD, ...packs.map(cells)]));
  for (const warning of warnings) output.note(`${say('注意', 'note')}: ${formatPackProblem(warning)}`);
  for (const problem of problems) output.note(formatPackProblem(problem));
  output.note(
    ok
      ? say('规则包无误。', 'The packs are in order.')
      : say(
          `${problems.length} 处有误；已公布的规则包应恢复原样，改动另立新版本。`,
          `${problems.length} problems. Restore what is published as it was; a change is a new version.`,
        ),
  );
}

const HEAD = ['file', 'pack', 'version', 'status', 'from', 'to', 'rules', 'signed off'];

function cells({ file, pack, version, status, validity, rules, life }: CheckedPack): string[] {
  const signatures = [life?.drafted, life?.reviewed, life?.published].map((one) => one?.by ?? '—');
  return [
    file,
    pack,
    version,
    status,
    validity.from ?? '—',
    validity.to ?? '—',
    String(rules),
    signatures.join(' / '),
  ];
}

/** What is not there is a file: its check says that it cannot be read. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
