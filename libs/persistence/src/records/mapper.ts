import { createHash } from 'node:crypto';
import {
  type CaseClock,
  type Penalty,
  type PenaltyIdentity,
  type PublicationTerm,
  type RecordFact,
  type RecordPublication,
  type RecordStanding,
  civilDate,
  isPublic,
  realMsUntil,
  shanghaiInstant,
} from '@xinxiu/domain';
import { isPerson } from './public-view.js';
import type { OpenRecord } from './closed-record.js';
import type { RecordDoc, RecordSource } from './schema.js';

/** A penalty as an import hands it over. */
export interface PenaltyToTake {
  readonly penalty: Penalty;
  readonly identity: PenaltyIdentity;
  readonly source: RowSource;
}

export interface RowSource {
  readonly profile: string;
  readonly row: number;
  readonly at: string;
  /** SHA-256 (hex) of the row's content. */
  readonly key: string;
  readonly kept: Readonly<Record<string, string>>;
}

/** What an import knows besides its rows. */
export interface TakeContext {
  /** Department that determined it, by the authority's name or code; undefined when none has it. */
  readonly departmentOf: (penalty: Penalty) => string | undefined;
  /** What the law makes of it on the (legal) day of the import. */
  readonly termOf: (penalty: Penalty) => PublicationTerm;
  /** Only on a stack with the test clock: the records follow it to their end. */
  readonly clock?: CaseClock | undefined;
  readonly takenBy: string;
  /** Department of the person who imports; held rows belong to it. Empty for the county. */
  readonly importedFor: string;
  /** Real instant (ISO). */
  readonly at: string;
}

export interface PenaltyRecord {
  readonly id: string;
  readonly department: string;
  readonly penalty: Penalty;
  readonly publication: RecordPublication;
  readonly penaltyClass: PublicationTerm['penaltyClass'];
  readonly publicationFrom: string | null;
  readonly publicationEnds: string | null;
  readonly clock?: CaseClock;
  /** What people brought and decided, in the order in which it happened. */
  readonly facts: readonly RecordFact[];
  readonly takenAt: string;
  readonly takenBy: string;
  readonly source: RecordSource;
}

const NEVER = Number.MAX_SAFE_INTEGER;

/** The id of the record of a penalty. A hash: the identity may name a person, and ids travel in addresses and logs. */
export function recordIdOf(identity: Pick<PenaltyIdentity, 'key'>): string {
  return `p-${createHash('sha256').update(identity.key).digest('hex').slice(0, 32)}`;
}

/** @param takenIn the call that takes it: tells our own insert from another import's */
export function recordDoc(
  { penalty, identity, source }: PenaltyToTake,
  context: TakeContext,
  takenIn: string,
): OpenRecord {
  const kept = Object.entries(source.kept).map(([header, value]) => ({ header, value }));
  return {
    _id: recordIdOf(identity),
    ...penaltyFields(penalty, context),
    source: { ...source, kept },
    ...termFields(context.termOf(penalty), context.clock, Date.parse(context.at)),
    ...(context.clock && { clock: context.clock }),
    takenAt: context.at,
    takenBy: context.takenBy,
    takenIn,
    commands: [],
    facts: [],
  };
}

type PenaltyFields = Pick<
  RecordDoc,
  | 'department'
  | 'authority'
  | 'subjectName'
  | 'person'
  | 'uscc'
  | 'decisionNumber'
  | 'decisionDate'
  | 'penalty'
>;

/** A penalty with what lists look at, as it is stored. */
export function penaltyFields(
  penalty: Penalty,
  { departmentOf }: Pick<TakeContext, 'departmentOf'>,
): PenaltyFields {
  return {
    department: departmentOf(penalty) ?? '',
    authority: penalty.authority,
    subjectName: penalty.subjectName,
    person: isPerson(penalty) ? 1 : 0,
    uscc: penalty.subjectCode ?? '',
    decisionNumber: penalty.decisionNumber,
    decisionDate: penalty.decisionDate,
    penalty,
  };
}

type TermFields = Pick<
  RecordDoc,
  | 'publication'
  | 'state'
  | 'version'
  | 'public'
  | 'penaltyClass'
  | 'publicationFrom'
  | 'publicationEnds'
  | 'endsAt'
  | 'endsDay'
>;

/** What the law makes of a record, as it is stored. @param now real instant (ms); nothing comes due before it */
export function termFields(
  { publication, ...standing }: PublicationTerm,
  clock: CaseClock | undefined,
  now: number,
): TermFields {
  return { ...publicationFields(publication), ...standingFields(standing, clock, now) };
}

/** Class and days of a record, as they are stored. @param now real instant (ms); nothing comes due before it */
export function standingFields(
  { penaltyClass, publicationFrom, publicationEnds }: RecordStanding,
  clock: CaseClock | undefined,
  now: number,
): Omit<TermFields, keyof ReturnType<typeof publicationFields>> {
  const ends = endsAt(publicationEnds, clock);
  return {
    penaltyClass,
    publicationFrom,
    publicationEnds,
    endsAt: ends,
    endsDay: ends === NEVER ? '' : utcDay(Math.max(ends, now)),
  };
}

export function publicationFields(
  publication: RecordPublication,
): Pick<RecordDoc, 'publication' | 'state' | 'version' | 'public'> {
  const { state, version } = publication;
  return { publication, state, version, public: isPublic(publication) ? 1 : 0 };
}

/** On the day on which publication ends the record is no longer public: from its first minute. */
function endsAt(day: string | null, clock: CaseClock | undefined): number {
  if (day === null) return NEVER;
  const legal = shanghaiInstant(civilDate(day));
  return clock ? clock.realEpoch + realMsUntil(clock, clock.realEpoch, legal) : legal;
}

/** `YYYY-MM-DD` of a real instant (ms) in UTC: names a day for an index, never a legal one. */
export function utcDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

export function penaltyRecord(doc: OpenRecord): PenaltyRecord {
  return {
    id: doc._id,
    department: doc.department,
    penalty: doc.penalty,
    publication: doc.publication,
    penaltyClass: doc.penaltyClass as PenaltyRecord['penaltyClass'],
    publicationFrom: doc.publicationFrom,
    publicationEnds: doc.publicationEnds,
    ...(doc.clock && { clock: doc.clock }),
    facts: doc.facts ?? [],
    takenAt: doc.takenAt,
    takenBy: doc.takenBy,
    source: doc.source,
  };
}
