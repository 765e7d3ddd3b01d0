import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import { type History, historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { Repositories } from '@xinxiu/persistence';
import { decodeHistory } from './decode-history.js';

export interface CaseArchive {
  readonly repositories: Pick<Repositories, 'endedCases' | 'files'>;
  readonly client: Pick<Client, 'workflow'>;
  readonly codecs: readonly PayloadCodec[];
  /** Real instant, ms. */
  readonly now: () => number;
}

type ClosedCase = Awaited<ReturnType<Repositories['endedCases']['toArchive']>>[number];

const BATCH = 20;

/**
 * Takes the histories of ended cases out of the engine, which forgets them after its retention. All runs of a case in
 * one gzipped JSON array, decoded, with the SHA-256 of the compressed file.
 */
export async function archiveClosedCases(
  deps: CaseArchive,
): Promise<{ readonly archived: number; readonly lost: readonly string[] }> {
  const closed = await deps.repositories.endedCases.toArchive(BATCH);
  const lost: string[] = [];
  let archived = 0;
  for (const one of closed) {
    const runs = await runsOf(deps, one);
    if (runs === 'open') continue;
    if (runs === 'gone') lost.push(one.caseNo);
    await store(deps, one, runs === 'gone' ? [] : runs);
    archived += 1;
  }
  return { archived, lost };
}

/** Every run from the first; `open` while the last has not ended, `gone` when the engine knows the first no more. */
async function runsOf({ client, codecs }: CaseArchive, one: ClosedCase): Promise<string[] | 'open' | 'gone'> {
  const runs: string[] = [];
  let runId: string | undefined = one.runId;
  while (runId !== undefined) {
    const handle = client.workflow.getHandle(one.workflowId, runId);
    try {
      const { status } = await handle.describe();
      if (status.name === 'RUNNING') return 'open';
      const history = await handle.fetchHistory();
      runs.push(historyToJSON(await decodeHistory(history, codecs)));
      runId = nextRun(history);
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return 'gone';
      throw error;
    }
  }
  return runs;
}

function nextRun({ events }: History): string | undefined {
  const last = events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes;
  return last?.newExecutionRunId ?? undefined;
}

async function store(
  { repositories, now }: CaseArchive,
  { caseNo }: ClosedCase,
  runs: readonly string[],
): Promise<void> {
  const at = new Date(now()).toISOString();
  const bytes = await promisify(gzip)(`[${runs.join(',\n')}]`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = await repositories.files.put(Readable.from([bytes]), {
    // A name of its own for each try: what a crash left half-written stays nameless.
    id: `history-${caseNo}-${randomUUID().slice(0, 8)}`,
    name: `${caseNo}.history.json.gz`,
    type: 'application/gzip',
    owner: 'county',
    uploadedBy: 'system',
    at,
  });
  if (file.sha256 !== sha256) throw new Error(`The archive of ${caseNo} was not stored as it was written.`);
  await repositories.endedCases.markArchived(caseNo, { fileId: file.id, sha256, runs: runs.length, at });
}
