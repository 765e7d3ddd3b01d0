import type { CivilDate, RetentionBlock, RetentionData, Trust } from '@xinxiu/domain';
import type { SealSigner } from '../audit/seal.js';
import { canonicalJson, contentHash } from '../database/canonical.js';

/** A thing whose data goes, and the day on which its term was over. */
export interface DeletionItem {
  readonly data: RetentionData;
  readonly id: string;
  readonly ruleId: string;
  readonly eventOn: CivilDate;
  readonly keptUntil: CivilDate;
}

export const PART_KINDS = [
  'fact',
  'case',
  'application',
  'file',
  'notice',
  'draft',
  'registration',
  'correction',
  'commitment',
] as const;

/** One stored thing that goes. */
export interface DeletionPart {
  readonly kind: (typeof PART_KINDS)[number];
  readonly id: string;
  /** Of what was deleted: a copy that was kept elsewhere is recognised by it. */
  readonly sha256: string;
  /** Of what stays in its place; absent where nothing does. */
  readonly stays?: string;
}

export type KeptReason = 'held' | RetentionBlock | 'not-yet' | 'gone' | 'changed' | 'shared';

/** What was to go and did not. Without `part` nothing of the item did. */
export interface KeptItem extends Pick<DeletionItem, 'data' | 'id'> {
  readonly part?: Pick<DeletionPart, 'kind' | 'id'>;
  readonly reason: KeptReason;
}

interface Somebody {
  readonly id: string;
  readonly name: string;
}

/**
 * What is signed about a run. The `order` is chained before anything goes, with the hashes of all that will; the
 * `certificate` says what went. Both hold ids and hashes, and nothing that was deleted.
 */
export interface DeletionStatement {
  readonly kind: 'order' | 'certificate';
  readonly number: string;
  /** Real instant (ISO). */
  readonly at: string;
  readonly proposedBy: Somebody;
  readonly approvedBy: Somebody;
  readonly approvedAt: string;
  readonly rules: readonly {
    readonly id: string;
    readonly article: string;
    readonly trust: Trust;
    readonly text: string;
    readonly textEn: string;
  }[];
  readonly items: readonly (DeletionItem & { readonly parts: readonly DeletionPart[] })[];
  readonly kept: readonly KeptItem[];
  /** Of the audit key. */
  readonly keyId: string;
  /** Ed25519 over {@link statementText}, base64. */
  readonly signature: string;
}

/** The text that is signed: everything but the signature. */
export function statementText({ signature: _, ...statement }: DeletionStatement): string {
  return canonicalJson(statement);
}

export function signStatement(
  statement: Omit<DeletionStatement, 'keyId' | 'signature'>,
  signer: SealSigner,
): DeletionStatement {
  const unsigned = { ...statement, keyId: signer.keyId, signature: '' };
  return { ...unsigned, signature: signer.sign(statementText(unsigned)).signature };
}

/** Binds a statement to the audit trail: the content hash of its entry. */
export function statementHash(statement: DeletionStatement): string {
  return contentHash(statement);
}

/** Id of the entry of a statement in the audit trail. */
export function statementEntryId({ kind, number }: Pick<DeletionStatement, 'kind' | 'number'>): string {
  return `deletion:${number}:${kind}`;
}
