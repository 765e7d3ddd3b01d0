import type { Client } from '@temporalio/client';
import type { DutyActivities } from '@xinxiu/workflows';

/** A way that a recurring duty goes, by what its batches answer. */
export interface DutyScenario {
  readonly name: string;
  readonly workflowType: string;
  readonly activities: Partial<DutyActivities>;
  /** What a turn of it counts. */
  readonly counts: number;
}

/** A probe of so many full batches and a last one, each of which finds one. */
function probeOf(batches: number): DutyScenario['activities'] {
  let left = batches;
  return {
    probeEnded: async ({ after }) => (left-- > 0 ? { found: 1, last: `${after}9` } : { found: 1 }),
  };
}

/** The ways of the duties that go on from batch to batch, and of the draw of a quarter. */
export const DUTY_SCENARIOS: readonly DutyScenario[] = [
  {
    name: 'duty-probe-once',
    workflowType: 'probeEndedPublications',
    activities: probeOf(0),
    counts: 1,
  },
  {
    name: 'duty-probe-batches',
    workflowType: 'probeEndedPublications',
    activities: probeOf(2),
    counts: 3,
  },
  {
    name: 'duty-probe-goes-on-as-new',
    workflowType: 'probeEndedPublications',
    activities: probeOf(51),
    counts: 52,
  },
  {
    name: 'duty-spot-check',
    workflowType: 'drawSpotCheck',
    activities: { drawSpotCheck: async () => ({ drawn: 5 }) },
    counts: 5,
  },
];

/** One turn, as its schedule begins it. @returns what it counted */
export function turnOf(
  client: Client,
  { name, workflowType }: DutyScenario,
  taskQueue: string,
): Promise<number> {
  return client.workflow.execute<() => Promise<number>>(workflowType, { workflowId: name, taskQueue });
}
