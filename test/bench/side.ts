/** Runs one named step and keeps how long it took. */
export type TimeStep = <T>(step: () => Promise<T>) => Promise<T>;

/** A case with everything made that comes before its submission. */
export interface PreparedCase {
  /** From the submission until the case has ended. */
  run(timeStep: TimeStep): Promise<void>;
}

/** One of the two things that are compared. */
export interface Side {
  readonly name: 'bare' | 'xinxiu';
  prepare(count: number): Promise<readonly PreparedCase[]>;
}
