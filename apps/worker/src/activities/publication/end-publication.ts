import type { EndPublicationInput, TargetReport } from '@xinxiu/workflows';
import type { PublicationTarget } from './publication-target.js';

/** Asks each target and looks. A target that fails or is silent is told as unconfirmed: the case waits, it never guesses. */
export function endPublication(
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
