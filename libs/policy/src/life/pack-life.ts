import { type CivilDate, type Result, err, ok, shanghaiDate } from '@xinxiu/domain';
import type { LedgerEntry, StepEvent } from './ledger-entry.js';

/** Who did something with a version, and when (ISO instant). */
export interface Signature {
  readonly by: string;
  readonly at: string;
  /** Id of the account, proven by the signature of the county; lines from before there were any have none. */
  readonly person?: string;
}

/** What the published file must be, to the last value. */
export interface Pin {
  /** Name within the folder of packs. */
  readonly file: string;
  /** Hex SHA-256 of the content. */
  readonly digest: string;
}

/** One version of a pack: a fold of its ledger entries. */
export interface PackLife {
  readonly pack: string;
  readonly version: string;
  readonly state: 'drafted' | 'reviewed' | 'published';
  /** What was drafted and reviewed; see `substanceOf`. Empty for a pack that came with the software. */
  readonly substance: string;
  readonly drafted?: Signature;
  readonly reviewed?: Signature;
  readonly published?: Signature;
  readonly effective?: CivilDate;
  readonly pin?: Pin;
}

export interface LifeRefusal {
  readonly code:
    | 'ALREADY_PUBLISHED'
    | 'NOT_DRAFTED'
    | 'DRAFT_CHANGED'
    | 'SAME_PERSON'
    | 'NOT_REVIEWED'
    | 'EFFECTIVE_IN_PAST';
  readonly message: string;
}

/**
 * The life of a version after one more entry, or why it may not follow: draft → reviewed by a second person → published
 * with its first day. The commands ask it before they write, the loader when it reads: an entry that was written by hand
 * gets past neither. What is signed rests on what is signed: a typed name is nobody's second person.
 */
export function advance(life: PackLife | undefined, entry: LedgerEntry): Result<PackLife, LifeRefusal> {
  const { pack, version, by, at } = entry;
  const name = `${pack} ${version}`;
  if (life?.state === 'published') {
    return refused(
      'ALREADY_PUBLISHED',
      `${name} is published and never changes; give the change a version of its own.`,
    );
  }
  switch (entry.event) {
    case 'released':
      return ok({
        pack,
        version,
        state: 'published',
        substance: '',
        published: { by, at },
        pin: pinOf(entry),
      });
    case 'drafted':
      return ok({ pack, version, state: 'drafted', substance: entry.substance, drafted: whoOf(entry) });
    case 'reviewed':
      return reviewed(life, entry, name);
    case 'published':
      return published(life, entry, name);
  }
}

function reviewed(
  life: PackLife | undefined,
  entry: LedgerEntry<'reviewed'>,
  name: string,
): Result<PackLife, LifeRefusal> {
  const { substance, by } = entry;
  if (life?.drafted === undefined) {
    return refused('NOT_DRAFTED', `Nobody has put ${name} forward as a draft.`);
  }
  if (entry.signed && life.drafted.person === undefined) {
    return refused('NOT_DRAFTED', `${name} was put forward without a signature; put it forward again.`);
  }
  if (life.substance !== substance) {
    return refused('DRAFT_CHANGED', `${name} is not what ${life.drafted.by} drafted; put it forward again.`);
  }
  if (isSamePerson(life.drafted, whoOf(entry))) {
    return refused('SAME_PERSON', `${by} drafted ${name}; a second person reviews it.`);
  }
  return ok({ ...life, state: 'reviewed', reviewed: whoOf(entry) });
}

function published(
  life: PackLife | undefined,
  entry: LedgerEntry<'published'>,
  name: string,
): Result<PackLife, LifeRefusal> {
  const { substance, effective, at } = entry;
  if (life?.reviewed === undefined) {
    return refused('NOT_REVIEWED', `No second person has reviewed ${name}.`);
  }
  if (entry.signed && life.reviewed.person === undefined) {
    return refused('NOT_REVIEWED', `The review of ${name} is not signed; draft and review it again.`);
  }
  if (life.substance !== substance) {
    return refused(
      'DRAFT_CHANGED',
      `${name} is not what ${life.reviewed.by} reviewed; draft and review it again.`,
    );
  }
  const today = shanghaiDate(Date.parse(at));
  if (effective < today) {
    return refused('EFFECTIVE_IN_PAST', `${name} cannot take effect on ${effective}: today is ${today}.`);
  }
  return ok({ ...life, state: 'published', published: whoOf(entry), effective, pin: pinOf(entry) });
}

/** The same account; of lines without one, the same name in another case, width or spacing. */
function isSamePerson(one: Signature, other: Signature): boolean {
  if (one.person !== undefined && other.person !== undefined) return one.person === other.person;
  return plainName(one.by) === plainName(other.by);
}

function whoOf({ by, at, signed }: LedgerEntry<StepEvent>): Signature {
  return { by, at, ...(signed && { person: signed.person }) };
}

function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}

function pinOf({ file, digest }: Pin): Pin {
  return { file, digest };
}

function refused(code: LifeRefusal['code'], message: string): Result<never, LifeRefusal> {
  return err({ code, message });
}
