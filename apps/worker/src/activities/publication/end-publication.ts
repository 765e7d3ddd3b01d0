import type { TargetLooks } from '@xinxiu/persistence';
import type { EndPublicationInput, TargetReport } from '@xinxiu/workflows';
import type { PublicationTarget } from './publication-target.js';

export interface PublicationDeps {
  readonly targets: readonly PublicationTarget[];
  readonly looks: Pick<TargetLooks, 'add'>;
  /** Real instant, ms. */
  readonly now: () => number;
}

/** Asks each target, and writes down that it was asked and what it said. */
export async function endPublication(
  { targets, looks, now }: PublicationDeps,
  input: EndPublicationInput,
): Promise<readonly TargetReport[]> {
  const reports = await askTargets(targets, input);
  const at = new Date(now()).toISOString();
  await looks.add(
    input.caseNo,
    reports.map(({ target, evidence }) => ({ target, at, evidence })),
  );
  return reports;
}

/** Asks each target and looks. A target that fails or is silent is told as unconfirmed: the case waits, it never guesses. */
export function askTargets(
  targets: readonly PublicationTarget[],
  { targets: wanted, ...input }: EndPublicationInput,
): Promise<readonly TargetReport[]> {
  return Promise.all(
    wanted.map(async (name) => {
      const target = targets.find((one) => one.name === name);
      if (!target) {
        return { target: name, confirmed: false, evidence: 'TARGET_UNKNOWN: not set up in XINXIU_TARGETS' };
      }
      return { target: name, ...(await tryTarget(target, input)) };
    }),
  );
}

async function tryTarget(target: PublicationTarget, input: Omit<EndPublicationInput, 'targets'>) {
  try {
    await target.end(input);
    return await target.confirm(input);
  } catch (error) {
    const { name, message } = error as Error;
    return { confirmed: false, evidence: `${name}: ${message}` };
  }
}
