import type { Repositories } from '@xinxiu/persistence';
import type { Confirmation, EndInput, PublicationTarget, Sight } from './publication-target.js';

const PROBE_MS = 3_000;

/** The county's own public board: the record is commanded to end, then looked for as the public would. */
export class CountyBoard implements PublicationTarget {
  readonly name = 'county-board';

  constructor(
    private readonly records: Repositories['records'],
    private readonly boardUrl: string,
  ) {}

  async end({ caseNo, recordId, decidedAt }: EndInput): Promise<void> {
    const command = { type: 'end', reason: 'repaired', ground: caseNo } as const;
    const result = await this.records.command(recordId, command, `${caseNo}:end`, decidedAt);
    if (result === undefined) throw new Error(`Record ${recordId} is not in the store.`);
    // A record that ended otherwise is gone too; the probe tells.
    if (!result.ok && result.error.state !== 'ended') throw new Error(result.error.message);
  }

  async confirm({ recordId }: EndInput): Promise<Confirmation> {
    const { status, said: evidence } = await this.look(recordId);
    return { confirmed: status === 404, evidence };
  }

  async probe(recordId: string): Promise<Sight> {
    const { status, said } = await this.look(recordId);
    if (status !== 200 && status !== 404) throw new Error(`The board cannot be seen: ${said}.`);
    return { isFound: status === 200, said };
  }

  private async look(recordId: string): Promise<{ readonly status: number; readonly said: string }> {
    const url = `${this.boardUrl}/api/v1/public/records/${encodeURIComponent(recordId)}`;
    const response = await fetch(url, {
      signal: AbortSignal.timeout(PROBE_MS),
      headers: { 'cache-control': 'no-cache' },
    });
    await response.body?.cancel();
    return { status: response.status, said: `GET ${url} answered ${response.status}` };
  }
}
