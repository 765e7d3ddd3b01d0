import { officeRecordSchema } from '@xinxiu/contracts';
import { write } from '../../../api/client.js';
import { useIntention } from '../../../api/intention.js';
import { type OfficeRecord, recordPath } from '../../../api/records.js';

const CHANGES = ['record', 'records', 'case', 'cases', 'held-rows'];

/** What a person decides of a record by hand, with the part of the api that takes it. */
export const DECIDED = { class: '/classification', field: '/field' } as const;
export type Decided = keyof typeof DECIDED;

interface Decision {
  readonly value: string;
  readonly ground: { readonly text: string; readonly article: string };
}

/** Decides it, or proposes it; the answer tells which. */
export function useDecide({ id, publication: { version: expectedVersion } }: OfficeRecord, what: Decided) {
  return useIntention({
    send: async ({ value, ground }: Decision, key) => {
      const body = { expectedVersion, [what]: value, ground };
      return officeRecordSchema.parse(await write(recordPath(id, DECIDED[what]), body, { key }));
    },
    changes: CHANGES,
  });
}

export function useConfirm({ id, publication: { version: expectedVersion } }: OfficeRecord) {
  return useIntention({
    send: (_: undefined, key) =>
      write(recordPath(id, '/proposal/confirmation'), { expectedVersion }, { key }),
    changes: CHANGES,
  });
}

export function useRefuse({ id, publication: { version: expectedVersion } }: OfficeRecord) {
  return useIntention({
    send: ({ reason }: { readonly reason: string }, key) =>
      write(recordPath(id, '/proposal/refusal'), { expectedVersion, reason }, { key }),
    changes: CHANGES,
  });
}
