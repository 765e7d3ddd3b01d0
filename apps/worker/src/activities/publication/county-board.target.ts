import type { RecordRepository } from '@xinxiu/persistence';
import type { EndPublicationInput, TargetReport } from '@xinxiu/workflows';
import type { PublicationTarget } from './publication-target.js';

const PROBE_MS = 5_000;

/** The county's own public board: ended by a command to the record, confirmed by asking as the public does. */
export class CountyBoardTarget implements PublicationTarget {
  readonly name = 'county-board';

  constructor(
    private readonly records: Pick<RecordRepository, 'command'>,
    private readonly publicUrl: string,
  ) {}

  async end({ caseNo, recordId, decidedAt }: EndPublicationInput): Promise<void> {
    const command = { type: 'end', reason: 'repaired', ground: caseNo } as const;
    const result = await this.records.command(recordId, command, `${caseNo}:end`, decidedAt);
    // A record that is gone or ended already is not public; the probe says so.
    if (result && !result.ok && result.error.state !== 'ended') throw new Error(result.error.message);
  }

  async confirm({ recordId }: EndPublicationInput): Promise<Omit<TargetReport, 'target'>> {
    const address = `${this.publicUrl}/api/v1/public/records/${encodeURIComponent(recordId)}`;
    const { status } = await fetch(address, { signal: AbortSignal.timeout(PROBE_MS), redirect: 'error' });
    return { confirmed: status === 404, evidence: `GET /api/v1/public/records/${recordId}: ${status}` };
  }
}
