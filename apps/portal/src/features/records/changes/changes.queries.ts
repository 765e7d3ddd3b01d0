import { officeRecordSchema } from '@xinxiu/contracts';
import { write } from '../../../api/client.js';
import { useIntention } from '../../../api/intention.js';
import { type OfficeRecord, recordPath } from '../../../api/records.js';

const CHANGES = ['record', 'records', 'case', 'cases', 'held-rows'];

interface Classing {
  readonly class: string;
  readonly ground: { readonly text: string; readonly article: string };
}

/** Decides the class, or proposes it; the answer tells which. */
export function useClassify({ id, publication: { version: expectedVersion } }: OfficeRecord) {
  return useIntention({
    send: async (given: Classing, key) => {
      const body = { expectedVersion, ...given };
      return officeRecordSchema.parse(await write(recordPath(id, '/classification'), body, { key }));
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
