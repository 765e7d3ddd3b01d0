import type { CivilDate } from '../time/civil-date.js';
import { type Words, words } from '../words.js';

/** What a hold is placed on: everything that is about it stays. */
export const HOLD_KINDS = ['case', 'record', 'organisation'] as const;
export type HoldKind = (typeof HOLD_KINDS)[number];

/** Why nothing may be deleted: somebody may still need it as evidence, or has asked for it. */
export const HOLD_GROUNDS = [
  'litigation',
  'complaint',
  'disclosure-request',
  'inspection',
  'investigation',
  'other',
] as const;
export type HoldGround = (typeof HOLD_GROUNDS)[number];

export const HOLD_KIND_WORDS: Readonly<Record<HoldKind, Words>> = {
  case: words('案件', 'case'),
  record: words('记录', 'record'),
  organisation: words('单位', 'organisation'),
};

/** What a ground is called (docs/glossary.md). */
export const HOLD_GROUND_WORDS: Readonly<Record<HoldGround, Words>> = {
  litigation: words('行政复议或诉讼', 'review or litigation'),
  complaint: words('投诉、异议', 'complaint or objection'),
  'disclosure-request': words('政府信息公开或个人信息查阅申请', 'request for disclosure'),
  inspection: words('审计、检查', 'audit or inspection'),
  investigation: words('案件调查', 'investigation'),
  other: words('其他依法应当保留的情形', 'another duty to keep'),
};

/** What a hold stops. `until` is its last day; without one it lasts until somebody ends it. */
export interface LegalHold {
  readonly number: string;
  readonly on: { readonly kind: HoldKind; readonly id: string };
  readonly until?: CivilDate | undefined;
  readonly ended: boolean;
}

/** What a thing is about, as holds name it. */
export interface HoldableThing {
  readonly caseNo?: string | undefined;
  readonly recordId?: string | undefined;
  readonly uscc?: string | undefined;
}

/** @param today real day, Asia/Shanghai */
export function isHoldInForce({ until, ended }: LegalHold, today: CivilDate): boolean {
  return !ended && (until === undefined || today <= until);
}

/** The holds that keep a thing. */
export function holdsOn<H extends Pick<LegalHold, 'on'>>(
  { caseNo, recordId, uscc }: HoldableThing,
  holds: readonly H[],
): readonly H[] {
  const named: Readonly<Record<HoldKind, string | undefined>> = {
    case: caseNo,
    record: recordId,
    organisation: uscc,
  };
  return holds.filter(({ on }) => on.id !== '' && named[on.kind] === on.id);
}
