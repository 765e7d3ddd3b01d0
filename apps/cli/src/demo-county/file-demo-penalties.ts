import { join } from 'node:path';
import type { Api } from '../api/api.js';
import { say } from '../output/language.js';
import { output } from '../output/output.js';
import { importPenalties } from '../imports/import-penalties.js';
import { seedsDir } from '../stack/project.js';

const KNOWN: ReadonlySet<string> = new Set(['UNCHANGED', 'CONFLICT']);

/**
 * Files the demo county's penalties through the api, as its clerk would, once. Those that a person has corrected since
 * would come back as a conflict at every start.
 */
export async function fileDemoPenalties(office: Api): Promise<void> {
  const file = join(seedsDir(), 'demo', 'penalties.csv');
  const look = await importPenalties(office, file, { profile: 'national', dryRun: true });
  if (look.rows.some(({ reasons }) => reasons.some(({ code }) => KNOWN.has(code))))
    return output.note(say('示范处罚：原已入库', 'demo penalties: were there'));
  const { taken, total } = await importPenalties(office, file, { profile: 'national', dryRun: false });
  output.note(say(`示范处罚：${total} 条中已入库 ${taken} 条`, `demo penalties: ${taken} of ${total} taken`));
}
