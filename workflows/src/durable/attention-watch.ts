import type { StepWatch } from './durable-step.js';

interface Attended {
  readonly seq: number;
  readonly attention?: { readonly cause: string };
}

/** That somebody has to look at a step, or no longer has to. */
export type AttentionNews =
  | { readonly type: 'attention-raised'; readonly data: { readonly cause: string } }
  | { readonly type: 'attention-cleared'; readonly data: Record<string, never> };

/**
 * Shows that a step keeps failing, once for each cause in a row, and that it has worked at last.
 * @param record makes it a fact of what is attended to
 */
export function attentionWatch(
  attended: () => Attended,
  record: (news: AttentionNews, causationId: string) => void,
  takeRetryRequest: StepWatch['takeRetryRequest'],
): StepWatch {
  return {
    failed: (cause) => {
      const { attention, seq } = attended();
      if (attention?.cause !== cause)
        record({ type: 'attention-raised', data: { cause } }, `attention-${seq}`);
    },
    recovered: () => {
      const { attention, seq } = attended();
      if (attention) record({ type: 'attention-cleared', data: {} }, `recovered-${seq}`);
    },
    takeRetryRequest,
  };
}
