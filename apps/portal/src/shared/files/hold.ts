/** How many files of a field are still on their way, and how many did not get through and were not put away. */
export interface OnTheWay {
  readonly running: number;
  readonly failed: number;
}

/** Why a form has to wait with what it sends: a file that the page shows would be missing from it. */
export function holdOf(fields: readonly OnTheWay[]): 'running' | 'failed' | undefined {
  if (fields.some(({ running }) => running > 0)) return 'running';
  return fields.some(({ failed }) => failed > 0) ? 'failed' : undefined;
}
