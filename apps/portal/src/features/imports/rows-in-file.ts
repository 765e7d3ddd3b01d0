import type { Import } from './imports.queries.js';

type Shown = Pick<Import, 'state' | 'summary'>;

/** How many rows the file to download has: those that are refused and, before the import, those that will be held. */
export function rowsInFile({ state, summary }: Shown): number {
  if (!summary) return 0;
  return state === 'taken' ? summary.refused : summary.held + summary.refused;
}

/** What is said above the rows: of a download only where there is one. */
export function underRows(shown: Shown): 'rowsUnder' | 'rowsUnderFile' | 'rowsUnderRefused' {
  if (rowsInFile(shown) === 0) return 'rowsUnder';
  return shown.state === 'taken' ? 'rowsUnderRefused' : 'rowsUnderFile';
}
