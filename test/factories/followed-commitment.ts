import { connectTemporal } from '@xinxiu/platform/temporal';
import type { CommitmentField } from '@xinxiu/domain';
import { type TrackingInput, openingVisibility, trackingWorkflowId } from '@xinxiu/workflows';
import { until } from '../harness/until.js';
import { commitmentRow, importCommitments } from './commitments.js';
import type { Business, Official, Unit } from './county.js';

/** A day on which the overlay has terms for commitments. */
const FROM = Date.parse('2026-12-02T02:00:00.000Z');

interface Engine {
  readonly client: Awaited<ReturnType<typeof connectTemporal>>['client'];
  close(): Promise<void>;
}

/** The engine that the stack runs on. */
export function stackEngine(): Promise<Engine> {
  const {
    TEMPORAL_ADDRESS: address = '',
    TEMPORAL_NAMESPACE: namespace = 'xinxiu',
    XINXIU_KEYS_DIR: keysDir = '',
  } = process.env;
  return connectTemporal({ temporal: { address, namespace }, keysDir });
}

/** A commitment whose term is over, taken in and followed: its evidence is asked for. @returns its id */
export async function followedCommitment(
  engine: Pick<Engine, 'client'>,
  { business, unit, clerk }: { business: Business; unit: Unit; clerk: Pick<Official, 'client'> },
  over: Partial<Record<CommitmentField, string>> = {},
): Promise<{ id: string; row: ReturnType<typeof commitmentRow> }> {
  const row = commitmentRow(business, unit, { validUntil: '2026-10-10', ...over });
  await importCommitments(clerk, [row]);
  const { body } = await business.client.get<{ items: { id: string }[] }>(
    `/commitments?q=${row.number ?? ''}`,
  );
  const id = body.items[0]?.id ?? '';
  const subject = {
    commitmentId: id,
    promisorName: business.name,
    uscc: business.uscc,
    department: unit.code,
    madeOn: row.madeOn,
    validUntil: row.validUntil,
  } as TrackingInput['subject'];
  // As the duty begins it, by a clock that does not hang on the day on which the test runs.
  await engine.client.workflow.start('commitmentTracking', {
    workflowId: trackingWorkflowId(id),
    taskQueue: 'xinxiu',
    args: [{ subject, clock: { realEpoch: Date.now(), legalEpoch: FROM, dayMs: 86_400_000 } }],
    workflowIdConflictPolicy: 'USE_EXISTING',
    typedSearchAttributes: openingVisibility('commitment'),
  });
  await tracked(unit.reviewer, id, 'evidence-asked');
  return { id, row };
}

export interface Tracked {
  readonly status: string;
  readonly version: number;
  readonly due?: string;
  readonly allowed: readonly string[];
  readonly proposal?: object;
  readonly determination?: object;
  readonly consequence?: object;
  readonly choices?: {
    readonly measures: readonly { readonly id: string }[];
    readonly records: readonly { readonly id: string }[];
  };
  readonly files: readonly { readonly id: string }[];
  readonly history: readonly { readonly type: string }[];
  readonly deadline?: { readonly proof: readonly object[] };
}

/** The tracking as somebody sees it, once it has come to a status. */
export function tracked({ client }: Pick<Official, 'client'>, id: string, status: string): Promise<Tracked> {
  return until(async () => {
    const { body } = await client.get<Tracked>(`/commitments/${id}/tracking`);
    return body.status === status ? body : undefined;
  }, `the tracking of ${id} to be ${status}`);
}
