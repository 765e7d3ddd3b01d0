import type { EndPublicationInput } from '@xinxiu/workflows';

export type EndInput = Pick<EndPublicationInput, 'caseNo' | 'recordId' | 'decidedAt'>;

/** Whether the record is gone there, and what proves it or stands in the way. */
export interface Confirmation {
  readonly confirmed: boolean;
  readonly evidence: string;
}

/** Whether the public finds a record, and what it was told. */
export interface Sight {
  readonly isFound: boolean;
  readonly said: string;
}

/** A place where a record is public. Both may be called again and again; what has been done stays done. */
export interface PublicationTarget {
  readonly name: string;
  end(input: EndInput): Promise<void>;
  /** Looks whether it has ended; never takes the word of `end` for it. */
  confirm(input: EndInput): Promise<Confirmation>;
  /** Looks for a record as the public would; absent where the public cannot look. @throws Error where it could not be seen */
  probe?(recordId: string): Promise<Sight>;
}
