import type { CaseEvent } from '@xinxiu/domain';
import type { CaseEventDoc } from './schema.js';

/** A fact for the verifier, with the place at which it is read: by what stands around it, and not by what it says. */
export interface FactInStore {
  readonly event: CaseEvent;
  readonly id: string;
  readonly caseNo: string;
  readonly seq: number;
  /** `copy`: it lies under the id of none, or of another. `moved`: in another case, at another place, as another kind. */
  readonly place: 'own' | 'copy' | 'moved';
}

export function factInStore(
  { _id: id, caseId: caseNo, seq, type }: CaseEventDoc,
  event: CaseEvent,
): FactInStore {
  const isThere = caseNo === event.caseId && seq === event.seq && type === event.type;
  return { event, id, caseNo, seq, place: id !== event.id ? 'copy' : isThere ? 'own' : 'moved' };
}
