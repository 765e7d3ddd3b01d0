import { type CivilDate, type Penalty, parseCivilDate, shanghaiDate } from '@xinxiu/domain';
import { connectDatabase, createRepositories } from '@xinxiu/persistence';
import { findRunningStack, startStack } from '@xinxiu/stack';
import { type Command, InvalidArgumentError } from 'commander';
import { Api } from '../api/api.js';
import { dataDir } from '../api/api-address.js';
import { readDemoCounty } from '../demo-county/county-file.js';
import { castFor } from '../demo/demo-people.js';
import { firstPenalty, inventedPenaltyFile } from '../demo/demo-penalty.js';
import { type TimelineLine, checkReport, demoReport, timelineText } from '../demo/demo-report.js';
import { playCase } from '../demo/play-case.js';
import { Refused, output, table } from '../output/output.js';
import { seedsDir } from '../stack/project.js';
import { importPenalties } from './record-commands.js';
import { stackOptions } from './stack-commands.js';

interface DemoOptions {
  readonly penalty?: string;
  readonly profile: string;
  readonly at?: CivilDate;
  readonly json: boolean;
}

interface Addresses {
  readonly api: string;
  readonly mongodb: string;
  readonly inbox: string | undefined;
}

/** Uses the stack that runs, or runs one for the time of the demonstration. */
async function onStack(play: (addresses: Addresses) => Promise<void>): Promise<void> {
  const running = await findRunningStack(dataDir());
  if (running) return play(addressesIn(running.addresses));
  const stack = await startStack(stackOptions(output.note));
  try {
    await play(addressesIn((await findRunningStack(dataDir()))?.addresses ?? {}));
  } finally {
    await stack.stop();
  }
}

function addressesIn({ api, mongodb, inbox }: Record<string, string>): Addresses {
  if (!api || !mongodb)
    throw new Refused('The stack is not up yet.', 'Wait until "npm start" has printed its addresses.');
  return { api, mongodb, inbox };
}

async function demo(options: DemoOptions): Promise<void> {
  await onStack((addresses) => play(addresses, options));
}

async function play(
  { api: address, mongodb, inbox }: Addresses,
  { penalty: given, profile, at, json }: DemoOptions,
): Promise<void> {
  const today = at ?? shanghaiDate(Date.now());
  const file = given ?? (await inventedPenaltyFile(today));
  const penalty = await firstPenalty(file, profile);
  const database = await connectDatabase(mongodb);
  try {
    const repositories = createRepositories(database);
    const cast = await castFor(penalty, address, repositories);
    const { password } = await readDemoCounty(seedsDir());
    const { api: office } = await Api.signIn(address, 'clerk', password);
    await refuseEnded(office, penalty, today);
    const report = await importPenalties(office, file, { profile, dryRun: false, ...(at && { at }) });
    output.note(`imported: taken ${report.taken}, held ${report.held}, refused ${report.refused}`);
    for (const { row, reasons } of report.rows) {
      for (const { code, message } of reasons) output.note(`  row ${row}: ${code} ${message}`);
    }
    const recordId = await recordOf(cast.applicant, penalty.decisionNumber);
    const caseNo = await playCase({ cast, recordId, today, say: output.note });
    const result = await demoReport(cast.clerk, caseNo, repositories);
    await checkReport(result, office, recordId, inbox);
    if (json) return output.json(result);
    const { items } = await cast.clerk.get<{ items: TimelineLine[] }>(`/cases/${caseNo}/timeline`);
    output.text(timelineText(items));
    output.text('');
    output.text(
      table([['mail', 'to', 'state'], ...result.mails.map(({ kind, to, state }) => [kind, to, state])]),
    );
    output.text(
      table(result.targets.map(({ name, state, confirmedAt }) => [name, state, confirmedAt ?? ''])),
    );
  } finally {
    await database.close();
  }
}

/** Asks before anything is filed: a record whose publication has ended by law has nothing to repair. */
async function refuseEnded(api: Api, penalty: Penalty, at: CivilDate): Promise<void> {
  const { penaltyKinds, fineYuan, confiscatedYuan, decisionDate } = penalty;
  const facts = { kind: 'penalty', penaltyKinds, fineYuan, confiscatedYuan, decisionDate };
  interface Verdict {
    readonly publicationEnds: string | null;
    readonly unmet: readonly { condition: string; article: string }[];
  }
  const { body } = await api.post<Verdict>(`/eligibility?at=${at}`, facts);
  const ended = body.unmet.find(({ condition }) => condition === 'PUBLICATION_ENDED');
  if (!ended) return;
  const message = `PUBLICATION_ENDED: the publication ended on ${body.publicationEnds} (${ended.article}).`;
  const whatToDo = 'There is nothing to repair; play it on a day of its publication with --at YYYY-MM-DD.';
  throw new Refused(message, whatToDo, { code: 'PUBLICATION_ENDED', publicationEnds: body.publicationEnds });
}

async function recordOf(applicant: Api, decisionNumber: string): Promise<string> {
  interface Listed {
    readonly id: string;
    readonly penalty: { readonly decisionNumber: string };
    readonly publication: { readonly state: string; readonly endReason?: string };
  }
  const { items } = await applicant.get<{ items: Listed[] }>('/records?limit=100');
  const record = items.find(({ penalty }) => penalty.decisionNumber === decisionNumber);
  if (!record) throw new Refused('The business does not see its record after the import.');
  if (record.publication.endReason === 'repaired') {
    throw new Refused(
      'This penalty was repaired in an earlier run, so there is nothing left to repair.',
      'Start afresh with "npm run reset", then run the demo again.',
    );
  }
  return record.id;
}

export function demoCommand(program: Command): void {
  program
    .command('demo')
    .description('演示一个案件 / plays one case on the running stack, or on one that it starts')
    .option('--penalty <file>', 'a real penalty instead of an invented one')
    .option('--profile <name>', 'how its source names the columns', 'national')
    .option('--at <date>', 'legal day on which the business applies', (text) => {
      const day = parseCivilDate(text);
      if (day === undefined) throw new InvalidArgumentError('must be a day that exists, as YYYY-MM-DD.');
      return day;
    })
    .option('--json', 'one JSON object', false)
    .action(demo);
}
