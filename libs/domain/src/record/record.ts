import { type Result, err, ok } from '../result.js';

export const PUBLICATION_STATES = ['held', 'published', 'shielded', 'ended', 're-published'] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];
export type EndReason = 'repaired' | 'expired' | 'revoked';

/**
 * What is commanded of a published record. Repair, breach, objection and revocation cases and the expiry schedule send
 * these with their cause; nothing else writes a record's publication.
 */
export type RecordCommand =
  | { readonly type: 'publish' }
  | { readonly type: 'shield'; readonly ground: string }
  | { readonly type: 'unshield'; readonly ground: string }
  | { readonly type: 'end'; readonly reason: EndReason; readonly ground: string }
  | { readonly type: 'republish'; readonly ground: string }
  | { readonly type: 'mark'; readonly mark: string }
  | { readonly type: 'unmark'; readonly mark: string };

export interface RecordPublication {
  readonly state: PublicationState;
  readonly endReason?: EndReason;
  /** E.g. `objection`: shown beside the record, permits and forbids nothing. */
  readonly marks: readonly string[];
  readonly version: number;
}

export const NEW_PUBLICATION: RecordPublication = { state: 'held', marks: [], version: 0 };

export interface RecordRefusal {
  readonly code: 'RECORD_TRANSITION';
  readonly message: string;
  readonly state: PublicationState;
}

/** From which states a command is possible. Re-publication follows a repair that was revoked or breached. */
export const RECORD_TABLE: Readonly<
  Record<RecordCommand['type'], { from: readonly PublicationState[]; to: PublicationState | 'same' }>
> = {
  publish: { from: ['held'], to: 'published' },
  shield: { from: ['published', 're-published'], to: 'shielded' },
  unshield: { from: ['shielded'], to: 're-published' },
  end: { from: ['held', 'published', 'shielded', 're-published'], to: 'ended' },
  republish: { from: ['ended'], to: 're-published' },
  mark: { from: PUBLICATION_STATES, to: 'same' },
  unmark: { from: PUBLICATION_STATES, to: 'same' },
};

/** The publication after a command. Only a repaired record comes back; one that expired or was revoked does not. */
export function commandRecord(
  record: RecordPublication,
  command: RecordCommand,
): Result<RecordPublication, RecordRefusal> {
  const rule = RECORD_TABLE[command.type];
  const comesBack = command.type !== 'republish' || record.endReason === 'repaired';
  if (!rule.from.includes(record.state) || !comesBack) {
    const ended = record.endReason ? ` (${record.endReason})` : '';
    return err({
      code: 'RECORD_TRANSITION',
      message: `A record that is ${record.state}${ended} cannot be commanded to ${command.type}.`,
      state: record.state,
    });
  }
  const { endReason: _, ...rest } = record;
  return ok({
    ...rest,
    state: rule.to === 'same' ? record.state : rule.to,
    ...(keepsEnd(record, command) && record.endReason && { endReason: record.endReason }),
    ...(command.type === 'end' && { endReason: command.reason }),
    marks: marksAfter(record.marks, command),
    version: record.version + 1,
  });
}

/** Whether the public may find the record. */
export function isPublic(record: RecordPublication): boolean {
  return record.state === 'published' || record.state === 're-published';
}

function keepsEnd(record: RecordPublication, command: RecordCommand): boolean {
  return record.state === 'ended' && (command.type === 'mark' || command.type === 'unmark');
}

function marksAfter(marks: readonly string[], command: RecordCommand): readonly string[] {
  if (command.type === 'mark') return marks.includes(command.mark) ? marks : [...marks, command.mark];
  if (command.type === 'unmark') return marks.filter((mark) => mark !== command.mark);
  return marks;
}
