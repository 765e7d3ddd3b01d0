import { diffPacks } from '@xinxiu/policy';
import type { Command } from 'commander';
import { examples } from '../output/examples.js';
import { say } from '../output/language.js';
import { output } from '../output/output.js';
import { checkPacks } from '../policy/check-packs.js';
import { differenceText } from '../policy/difference-text.js';
import { packFile } from '../policy/pack-file.js';
import { draft, policiesDir, publish, review } from '../policy/sign-off.js';
import { simulateDraft } from '../policy/simulate-draft.js';
import { civilDay, collected } from './arguments.js';

function diff(old: string, next: string, { json }: { readonly json?: boolean }): void {
  const difference = diffPacks(packFile(old), packFile(next));
  if (json) output.json(difference);
  else differenceText(difference).forEach((line) => output.text(line));
}

/** In the name of whoever is signed in to the running county. */
function signedOff(command: Command): Command {
  return command
    .option('--dir <folder>', say('规则包所在文件夹', 'folder of the packs'))
    .option(
      '--accept-warnings',
      say(
        '“policy check”所提示的各处已核对，确属本意',
        'what "policy check" tells to look at is as it is meant',
      ),
    )
    .option('--json');
}

export function policyCommands(program: Command): void {
  const policy = program
    .command('policy')
    .description(
      say('规则包：起草、审核、公布、比较、试算', 'policy packs: draft, review, publish, compare and try'),
    );
  policy
    .command('check')
    .argument('[path]', say('文件或文件夹', 'a file or a folder'), policiesDir())
    .description(
      say(
        '检查格式、效力期间的空档和重叠、版本与规则编号的重复、已公布的内容、台账各行的签名；有误时退出码为 1',
        'checks schema, gaps and overlaps of validity, versions and rule ids that are taken, what is published, and the signature of every line of the ledger; exit 1 when something is wrong',
      ),
    )
    .option(
      '--key <file>',
      say(
        '核验签名用的规则公钥 policy.pub.pem，可重复；默认取密钥目录中的公钥',
        'public key policy.pub.pem to check signatures with, may be repeated; else those of the keys folder',
      ),
      collected,
    )
    .option('--json')
    .addHelpText('after', examples('xinxiu policy check seeds/policies/drafts/county-9.yaml'))
    .action(checkPacks);
  policy
    .command('diff <old> <new>')
    .description(say('逐条比较两个规则包', 'what differs between two packs, rule by rule'))
    .option('--json')
    .addHelpText(
      'after',
      examples('xinxiu policy diff seeds/policies/county-demo@9.yaml seeds/policies/drafts/county-10.yaml'),
    )
    .action(diff);
  signedOff(policy.command('draft <file>'))
    .description(
      say(
        '检查草案，并以登录人的名义提交供审核',
        'checks a draft and puts it forward for review, in the name of whoever is signed in',
      ),
    )
    .action(draft);
  signedOff(policy.command('review <file>'))
    .description(
      say(
        '检查草案，并由起草人以外的登录人审核',
        'checks a draft and reviews it as a second person: another one signed in than who drafted it',
      ),
    )
    .action(review);
  signedOff(policy.command('publish <file>'))
    .description(say('公布已审核的草案', 'makes a reviewed draft law from a day on; it never changes again'))
    .requiredOption('--effective <date>', say('施行日，不早于今天', 'first day, from today on'), civilDay)
    .addHelpText(
      'after',
      examples('xinxiu policy publish seeds/policies/drafts/county-9.yaml --effective 2027-01-01'),
    )
    .action(publish);
  policy
    .command('simulate <draft>')
    .description(
      say(
        '用草案试算全部记录和在办案件，不作任何更改',
        'runs a draft over all records and open cases and tells what it would change; changes nothing',
      ),
    )
    .option(
      '--at <date>',
      say('试算日；默认为施行日或今天', 'day of the trial; its first day, or today'),
      civilDay,
    )
    .option('--json', say('逐行输出变动，最后一行为汇总', 'a line per change, the summary last'))
    .addHelpText('after', examples('xinxiu policy simulate seeds/policies/drafts/county-9.yaml --json'))
    .action(simulateDraft);
}
