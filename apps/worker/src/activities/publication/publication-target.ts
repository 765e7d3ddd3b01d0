import type { EndPublicationInput } from '@xinxiu/workflows';

export type EndInput = Pick<EndPublicationInput, 'caseNo' | 'recordId' | 'decidedAt'>;

/** Whether the record is gone there, and what proves it or stands in the way. */
export interface Confirmation {
  readonly confirmed: boolean;
  readonly evidence: string;
}

/** A place where a record is public. Both may be called again and again; what has been done stays done. */
export interface PublicationTarget {
  readonly name: string;
  end(input: EndInput): Promise<void>;
  /** Looks whether it has ended; never takes the word of `end` for it. */
  confirm(input: EndInput): Promise<Confirmation>;
}
