/** What is done with which things lies in the store: five hundred of them are more than a message carries. */
export interface BulkInput {
  readonly bulkId: string;
}

export interface BulkOutcome {
  readonly bulkId: string;
  readonly status: 'done' | 'stopped';
}

export function bulkWorkflowId(bulkId: string): string {
  return `bulk:${bulkId}`;
}
