import { join } from 'node:path';
import { loadCalendar } from '@xinxiu/calendar';
import { type CivilDate, type WorkingDayTable, shanghaiDate } from '@xinxiu/domain';
import {
  type ParsedPack,
  Simulation,
  type SubjectLine,
  type SubjectsHead,
  inForce,
  packDigests,
  readPublished,
} from '@xinxiu/policy';
import { Api } from '../api/api.js';
import { say } from '../output/language.js';
import { Refused, output } from '../output/output.js';
import { seedsDir } from '../stack/project.js';
import { packFile, packsRefused } from './pack-file.js';
import { policiesDir } from './sign-off.js';
import { changeText, summaryText } from './simulation-text.js';

interface SimulateOptions {
  readonly at?: CivilDate;
  readonly json?: boolean;
}

/**
 * Runs a draft over all records and open cases of the server, one after the other as they come, and tells each change at
 * once. Nothing is written anywhere.
 */
export async function simulateDraft(file: string, { at, json }: SimulateOptions): Promise<void> {
  const draft = packFile(file);
  const read = readPublished(policiesDir());
  if (!read.ok) throw packsRefused('PACKS_INVALID', read.error);
  const published = read.value.map(({ parsed }) => parsed);
  let simulation: Simulation | undefined;
  const api = await Api.asCaller();
  let ended = false;
  const progress = new Progress();
  for await (const text of api.lines('/policy/subjects')) {
    const line = JSON.parse(text) as SubjectLine;
    if (line.kind === 'law') {
      const table = loadCalendar({ holidaysDir: join(seedsDir(), 'holidays'), loaded: line.loaded });
      assertSameLaw(line, published, table);
      simulation = new Simulation(published, draft, table, at ?? dayOf(draft));
      progress.begin(line.records + line.cases);
    } else if (line.kind === 'end') {
      ended = true;
    } else if (simulation) {
      const change = simulation.take(line);
      if (change && json) output.json(change);
      else if (change) output.text(changeText(change));
      progress.step();
    }
  }
  if (!ended || !simulation) throw incomplete();
  const summary = simulation.summary();
  if (json) output.json({ summary });
  else summaryText(summary).forEach((line) => output.text(line));
}

/** A draft that begins later is looked at on its first day. */
function dayOf({ pack }: ParsedPack): CivilDate {
  const today = shanghaiDate(Date.now());
  const { from } = pack.validity;
  return from !== null && from > today ? from : today;
}

/** Both sides of the comparison are asked here; packs and working days that are in force must be the server's. */
function assertSameLaw(
  { packs, table }: SubjectsHead,
  published: readonly ParsedPack[],
  own: WorkingDayTable,
): void {
  const isSame =
    table === own.digest && JSON.stringify(packs) === JSON.stringify(packDigests(inForce(published)));
  if (isSame) return;
  throw new Refused(
    say(
      '服务器上的规则或节假日安排与此处不同。',
      'The server holds other packs or holiday notices than this folder.',
    ),
    say(
      '使用服务器的 seeds 文件夹（XINXIU_SEEDS_DIR），或更新后重启 api。',
      'Use the seeds of the server (XINXIU_SEEDS_DIR), or restart the api with these.',
    ),
    { code: 'LAW_DIFFERS' },
  );
}

function incomplete(): Refused {
  return new Refused(
    say('应答中断，结果不完整。', 'The answer broke off; what was told is not all.'),
    say('重新运行该命令。', 'Run the command again.'),
    { code: 'ANSWER_INCOMPLETE' },
  );
}

/** Ten notes at most, whatever the number. */
class Progress {
  private total = 0;
  private done = 0;
  private told = 0;

  begin(total: number): void {
    this.total = total;
  }

  step(): void {
    this.done += 1;
    const tenth = Math.floor((this.done * 10) / Math.max(this.total, 1));
    if (tenth <= this.told) return;
    this.told = tenth;
    output.note(`${this.done} / ${this.total}`);
  }
}
