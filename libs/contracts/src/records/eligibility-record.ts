import {
  DECIDED_CLASSES,
  type EligibilityRecord,
  LAST_YEAR,
  MOST_TERM_YEARS,
  MOST_YUAN,
  OBLIGATION_KINDS,
  OBLIGATION_STATES,
  PENALTY_KINDS,
  RECORD_KINDS,
  SUBJECT_KINDS,
} from '@xinxiu/domain';
import { z } from 'zod';
import { civilDateSchema } from '../values/dates.js';
import { isBlank, line, prose } from '../values/text.js';

const TOO_MUCH = 'is over 10,000,000,000,000 yuan: give the sum in yuan';
/** JSON may write a number that no number here is: it is read as infinite. */
const money = z
  .number({ error: ({ input }) => (input === Infinity ? TOO_MUCH : undefined) })
  .min(0)
  .max(MOST_YUAN, TOO_MUCH);

/** The kinds are a set: one that is named again changes nothing. */
const kinds = z
  .array(z.enum(PENALTY_KINDS))
  .nullish()
  .transform((named) => [...new Set(named)]);

const penaltyFacts = {
  penaltyKinds: kinds,
  fineYuan: money.nullish(),
  confiscatedYuan: money.nullish(),
  simplifiedProcedure: z.boolean().nullish(),
  field: line(40).nullish(),
};

/** A reference that nobody can read is none. */
const document = line(200, 0)
  .nullish()
  .transform((text) => (text && !isBlank(text) ? text : undefined));

const obligation = z.strictObject({
  kind: z.enum(OBLIGATION_KINDS),
  state: z.enum(OBLIGATION_STATES),
  document,
  on: civilDateSchema.nullish(),
});

const NOTHING_KNOWN =
  'names nothing that is known of it: give true or false, or its values, as {"on": "2026-06-01"}';

/** What is known of a commitment, its text and its signature as an application has them. */
const described = z.strictObject({
  on: civilDateSchema.nullish(),
  text: prose(3000, 0).nullish(),
  agreed: z.literal(true).nullish(),
  document,
});

/** What was committed to is looked at in the case; here it matters that there is a commitment, and from which day on. */
const commitment = z
  .union(
    [z.boolean(), z.record(z.string(), z.unknown())],
    'is true, false, or an object with what is known of it, as {"on": "2026-06-01"}',
  )
  .transform((value, context) => {
    if (typeof value === 'boolean') return value;
    // Within a union, what is wrong in the object would be told as if it were of no kind at all.
    const { data, error } = described.safeParse(value);
    for (const { path, message } of error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
    if (data === undefined) return z.NEVER;
    if (data.on) return { on: data.on };
    if (data.agreed || data.document || !isBlank(data.text ?? '')) return true;
    context.addIssue({ code: 'custom', message: NOTHING_KNOWN });
    return z.NEVER;
  });

const atMost50 = 'has more than 50 entries: one decision has fewer';

/**
 * A record as far as its repair is concerned, as the command line and the API take it. Null is absent; a key that is not
 * known is refused, since a misspelt fact would silently change the answer. Content that may be nested deeper than
 * {@link DEEPEST_JSON} is refused before.
 */
export const eligibilityRecordSchema = z
  .strictObject({
    kind: z.enum(RECORD_KINDS),
    ...penaltyFacts,
    subjectKind: z.enum(SUBJECT_KINDS).nullish(),
    decisionDate: civilDateSchema.refine(
      leavesRoom,
      'leaves no room for its periods, which end with 2199: give a day before 2190',
    ),
    fulfilledOn: civilDateSchema.nullish(),
    obligations: z.array(obligation).max(50, atMost50).nullish(),
    commitment: commitment.nullish(),
    otherPenalties: z.array(z.strictObject(penaltyFacts)).max(50, atMost50).nullish(),
    classification: z
      .strictObject({ class: z.enum(DECIDED_CLASSES), ground: prose(500), article: line(200).nullish() })
      .nullish(),
  })
  .transform((record) => withoutNulls(record) as EligibilityRecord);

/** For the longest term that a pack may have, up to the last day that is counted. */
function leavesRoom(day: string): boolean {
  return Number(day.slice(0, 4)) <= LAST_YEAR - MOST_TERM_YEARS;
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      inner === null || inner === undefined ? [] : [[key, withoutNulls(inner)]],
    ),
  );
}
