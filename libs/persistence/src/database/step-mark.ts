/** Who did it, and when (real time, ISO). */
export interface StepMark {
  readonly by: { readonly id: string; readonly name: string };
  readonly at: string;
}
