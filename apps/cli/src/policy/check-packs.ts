import { statSync } from 'node:fs';
import { type Words, words } from '@xinxiu/domain';
import { PublicKeys } from '@xinxiu/platform';
import {
  ACCEPTED_LINES_FILE,
  type CheckReport,
  type CheckedPack,
  LEDGER_FILE,
  type PackProblem,
  checkPolicies,
  checkPolicyFile,
  formatPackProblem,
  ledgerTrust,
} from '@xinxiu/policy';
import { keysDir } from '../api/api-address.js';
import { localised, say, sayWords } from '../output/language.js';
import { EXIT, Refused, output, table } from '../output/output.js';
import { localisedProblem } from './pack-problems.js';
import { policiesDir } from './sign-off.js';

/** Checks a file or a folder of packs; exit 1 with every problem when something is wrong. */
export async function checkPacks(
  path: string,
  { json, key }: { readonly json?: boolean; readonly key?: readonly string[] },
): Promise<void> {
  const trust = ledgerTrust(keysDir(), await policyKeys(key));
  const report = isFolder(path)
    ? checkPolicies(path, trust, policiesDir())
    : checkPolicyFile(path, trust, policiesDir());
  const { packs } = report;
  const problems = report.problems.map(localisedProblem);
  const warnings = report.warnings.map(localisedProblem);
  const ok = problems.length === 0;
  if (!ok) process.exitCode = EXIT.refused;
  if (json) return output.json({ ok, packs, problems, warnings });
  if (packs.length > 0) output.text(table([head(), ...packs.map(cells)]));
  for (const warning of warnings) output.note(`${say('注意', 'note')}: ${formatPackProblem(warning)}`);
  for (const problem of problems) output.note(formatPackProblem(problem));
  for (const line of advice(problems)) output.note(line);
  output.note(
    ok
      ? inOrder(warnings.length)
      : [say(`${problems.length} 处有误。`, `Problems: ${problems.length}.`), ...mending(report)].join(' '),
  );
}

function inOrder(warnings: number): string {
  if (warnings === 0) return say('规则包无误。', 'The packs are in order.');
  return say(
    `规则包可以使用；请核对上列 ${warnings} 处注意。`,
    `The packs can be used; look at the notes above: ${warnings}.`,
  );
}

/** @throws Refused for a file that is no key */
function policyKeys(files: readonly string[] | undefined): Promise<PublicKeys> {
  const keys = files ? PublicKeys.of(files) : PublicKeys.load(keysDir(), 'policy');
  return keys.catch((error: Error) => {
    throw new Refused(
      localised(error.message),
      say('请给出县的 policy.pub.pem。', 'Give the policy.pub.pem of the county.'),
      { code: 'KEY_UNREADABLE' },
    );
  });
}

const OF_FOLDERS: ReadonlySet<PackProblem['code']> = new Set(['PACK_DIR_UNREADABLE', 'PACKS_NONE']);

/** What is published has been signed and used, so it is not mended; a draft is. */
export function mending({ problems, pinned }: Pick<CheckReport, 'problems' | 'pinned'>): string[] {
  const named = problems.filter(({ code }) => !OF_FOLDERS.has(code));
  const drafts = named.filter(({ file }) => file !== LEDGER_FILE && !pinned.includes(file));
  const unread = drafts.filter(({ code }) => code === 'PACK_FILE_UNREADABLE').length;
  const look = say('请核对文件名和编码（UTF-8）。', 'Check the name of the file, and that it is in UTF-8.');
  const restore = say(
    '已公布的规则包应恢复原样，改动另立新版本。',
    'Restore what is published as it was; a change is a new version.',
  );
  const mend = say('请更正草案后再检查。', 'Mend the draft and check it again.');
  return [
    ...(unread > 0 ? [look] : []),
    ...(drafts.length < named.length ? [restore] : []),
    ...(drafts.length > unread ? [mend] : []),
  ];
}

/** Beyond mending the file: what an operator may do about lines that cannot be believed as they are. */
function advice(problems: readonly PackProblem[]): string[] {
  const codes = new Set(problems.map(({ code }) => code));
  const foreign = say(
    '若该密钥属于本县，用 --key 给出其公钥，或将其以 policy.<密钥编号>.pub.pem 放入密钥目录。',
    'If the key is one of this county, give its public half with --key, or put it into the keys folder as policy.<key id>.pub.pem.',
  );
  const vouch = say(
    `若该行早于签名制度，或其密钥已遗失，由管理员核实后将其摘要写入密钥目录的 ${ACCEPTED_LINES_FILE}。`,
    `If the line is from before there were signatures, or its key was lost, let the operator vouch for it: its digest goes into ${ACCEPTED_LINES_FILE} of the keys folder.`,
  );
  return [
    ...(codes.has('SIGNATURE_FOREIGN') ? [foreign] : []),
    ...(codes.has('SIGNATURE_FOREIGN') || codes.has('SIGNATURE_MISSING') ? [vouch] : []),
  ];
}

const head = (): string[] => [
  say('文件', 'file'),
  say('规则包', 'pack'),
  say('版本', 'version'),
  say('状态', 'status'),
  say('施行', 'from'),
  say('止日', 'to'),
  say('规则数', 'rules'),
  say('起草 / 审核 / 公布', 'signed off'),
];

const STATUS_NAMES: Readonly<Record<CheckedPack['status'], Words>> = {
  draft: words('草案', 'draft'),
  published: words('已公布', 'published'),
};

function cells({ file, pack, version, status, validity, rules, life }: CheckedPack): string[] {
  const signatures = [life?.drafted, life?.reviewed, life?.published].map((one) => one?.by ?? '—');
  return [
    file,
    pack,
    version,
    sayWords(STATUS_NAMES[status]),
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
