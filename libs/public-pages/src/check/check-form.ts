import {
  PENALTY_KINDS,
  RECORD_KINDS,
  type Words,
  parseAmountYuan,
  parseCivilDate,
  parseDateText,
} from '@xinxiu/domain';
import type { Query } from '../frame/view.js';
import { CHECK } from './check.texts.js';

/** The fields of the form, in its order. */
export const CHECK_FIELDS = [
  'kind',
  'decisionDate',
  'penaltyKinds',
  'fineYuan',
  'confiscatedYuan',
  'simplifiedProcedure',
  'field',
  'fulfilledOn',
  'commitment',
] as const;
export type CheckField = (typeof CHECK_FIELDS)[number];

/** As it was typed: nothing typed is lost when something is wrong. */
export type Typed = Readonly<Record<Exclude<CheckField, 'penaltyKinds'>, string>> & {
  readonly penaltyKinds: readonly string[];
};

export type CheckFaults = { readonly [field in CheckField]?: Words };

export interface CheckForm {
  readonly typed: Typed;
  /** As the api takes a record (POST /v1/eligibility); only without faults it is worth asking with. */
  readonly asked: Readonly<Record<string, unknown>>;
  readonly faults: CheckFaults;
}

/** Longer is nothing that a person types here. */
const LONGEST = 60;

export function isCheckField(name: string): name is CheckField {
  return CHECK_FIELDS.some((field) => field === name);
}

/** Reads the form from the parameters of the address; those of other names are not looked at. */
export function readCheckForm(query: Query): CheckForm {
  const typed = typedIn(query);
  const faults: { [field in CheckField]?: Words } = {};
  const isPenalty = typed.kind === 'penalty';
  if (!RECORD_KINDS.some((kind) => kind === typed.kind)) faults.kind = CHECK.kindMissing;
  const decisionDate = dayOf(typed.decisionDate);
  if (typed.decisionDate === '') faults.decisionDate = CHECK.dayMissing;
  else if (decisionDate === undefined) faults.decisionDate = CHECK.dayUnreadable;
  const fulfilledOn = dayOf(typed.fulfilledOn);
  if (typed.fulfilledOn !== '' && fulfilledOn === undefined) faults.fulfilledOn = CHECK.dayUnreadable;
  const asked = {
    kind: typed.kind,
    decisionDate,
    ...(isPenalty && penaltyOf(typed, faults)),
    ...(typed.field !== '' && { field: typed.field }),
    ...(fulfilledOn !== undefined && { fulfilledOn }),
    ...(typed.commitment === 'yes' && { commitment: true }),
  };
  return { typed, asked, faults };
}

/** What only a penalty has; for other kinds the form does not ask for it. */
function penaltyOf(typed: Typed, faults: { [field in CheckField]?: Words }): Record<string, unknown> {
  const { penaltyKinds, simplifiedProcedure } = typed;
  if (penaltyKinds.some((kind) => !PENALTY_KINDS.some((known) => known === kind)))
    faults.penaltyKinds = CHECK.unreadable;
  const sums = (['fineYuan', 'confiscatedYuan'] as const).flatMap((field) => {
    if (typed[field] === '') return [];
    const yuan = parseAmountYuan(typed[field], 'yuan');
    if (yuan === undefined) faults[field] = CHECK.sumUnreadable;
    return [[field, yuan] as const];
  });
  return {
    penaltyKinds,
    ...Object.fromEntries(sums),
    ...(simplifiedProcedure === 'yes' && { simplifiedProcedure: true }),
    ...(simplifiedProcedure === 'no' && { simplifiedProcedure: false }),
  };
}

function typedIn(query: Query): Typed {
  const all = (name: CheckField): string[] =>
    query.flatMap(([key, value]) => (key === name ? [value.trim().slice(0, LONGEST)] : []));
  const one = (name: CheckField): string => all(name)[0] ?? '';
  return {
    kind: one('kind'),
    decisionDate: one('decisionDate'),
    penaltyKinds: [...new Set(all('penaltyKinds'))].slice(0, PENALTY_KINDS.length),
    fineYuan: one('fineYuan'),
    confiscatedYuan: one('confiscatedYuan'),
    simplifiedProcedure: one('simplifiedProcedure'),
    field: one('field'),
    fulfilledOn: one('fulfilledOn'),
    commitment: one('commitment'),
  };
}

function dayOf(text: string): string | undefined {
  const exact = parseCivilDate(text);
  if (exact !== undefined) return exact;
  const read = parseDateText(text);
  return read.kind === 'day' ? read.day : undefined;
}
