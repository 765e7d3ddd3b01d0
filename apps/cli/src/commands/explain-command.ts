import type { CaseExplanation } from '@xinxiu/domain';
import type { Command } from 'commander';
import { Api } from '../api/api.js';
import { explanationText } from '../cases/explanation-text.js';
import { examples } from '../output/examples.js';
import { say } from '../output/language.js';
import { output } from '../output/output.js';

async function explain(caseNo: string, { json }: { json?: boolean }): Promise<void> {
  const api = await Api.asCaller();
  const found = await api.get<CaseExplanation>(`/cases/${encodeURIComponent(caseNo)}/explanation`);
  if (json) output.json(found);
  else output.text(explanationText(found));
}

export function explainCommand(program: Command): void {
  program
    .command('explain <caseNo>')
    .description(
      say(
        '一个案件的全部期限及逐日依据，以及时间用在何处',
        'every deadline of a case with its proof, and whose hand its time was in',
      ),
    )
    .option('--json', say('输出一个 JSON 对象', 'one JSON object'))
    .addHelpText('after', examples('xinxiu explain XF-2026-000001'))
    .action(explain);
}
