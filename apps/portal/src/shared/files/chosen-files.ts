import { MOST_PROOFS, MOST_PROOF_BYTES } from '@xinxiu/contracts';

export type WhyNot = 'empty' | 'tooLarge' | 'tooMany';

export interface Chosen<F> {
  readonly taken: readonly F[];
  /** Each of the others, in the order in which they were chosen. */
  readonly refused: readonly { readonly file: F; readonly why: WhyNot }[];
}

/**
 * Sorts out what was chosen in one go: what would be refused is not sent.
 * @param held how many files the field has already, on their way or stored
 */
export function sortOut<F extends Pick<File, 'size'>>(files: readonly F[], held: number): Chosen<F> {
  const taken: F[] = [];
  const refused: { readonly file: F; readonly why: WhyNot }[] = [];
  for (const file of files) {
    const why = whyNot(file, held + taken.length);
    if (why === undefined) taken.push(file);
    else refused.push({ file, why });
  }
  return { taken, refused };
}

function whyNot({ size }: Pick<File, 'size'>, before: number): WhyNot | undefined {
  if (size > MOST_PROOF_BYTES) return 'tooLarge';
  if (size === 0) return 'empty';
  return before >= MOST_PROOFS ? 'tooMany' : undefined;
}
