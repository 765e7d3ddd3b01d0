/** Order of lists of records: the newest decision first. */
export const BY_DATE = { field: 'decisionDate', descending: true } as const;
