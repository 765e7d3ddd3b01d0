import {
  ApplicationFailure,
  condition,
  defineUpdate,
  proxyActivities,
  setHandler,
} from '@temporalio/workflow';

/** The steps of an approved repair, in order; each is an Update of this name with the step's place. */
export const BARE_STEPS = ['submit', 'claim', 'accept', 'claim', 'verify', 'claim', 'decide'] as const;

export interface BareStep {
  readonly seq: number;
  readonly actor: string;
  readonly note: string;
}

export interface BareActivities {
  step(input: BareStep): Promise<void>;
}

const { step } = proxyActivities<BareActivities>({ startToCloseTimeout: '30 seconds' });

/** What Temporal alone costs: the same Updates, a timer at each wait and one activity per step; no store, no rules. */
export async function bareCase(): Promise<number> {
  let taken = 0;
  let done = 0;
  for (const name of new Set(BARE_STEPS)) {
    setHandler(
      defineUpdate<number, [BareStep]>(name),
      async (input) => {
        taken++;
        await step(input);
        return ++done;
      },
      {
        validator: ({ seq }) => {
          if (seq !== taken || BARE_STEPS[seq] !== name)
            throw ApplicationFailure.nonRetryable(`${name} is not step ${taken}.`);
        },
      },
    );
  }
  while (done < BARE_STEPS.length) {
    const seen = done;
    await condition(() => done > seen, '30 days');
  }
  return done;
}
