import type { Absence, CivilDate } from '@xinxiu/domain';
import { type Model, trusted } from 'mongoose';
import { type Page, type PageRequest, type Sort, orderOf, pageOf } from '../database/page.js';
import type { StepMark } from '../database/step-mark.js';
import { notOver, over } from '../database/until.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import type { AbsenceDoc } from './schema.js';

/** An absence with why, who entered it, and who ended it early. */
export interface StoredAbsence extends Absence {
  /** Empty where none was given. */
  readonly reason: string;
  /** Whom the last change took the cases from: whoever sends that change again has him told, too. */
  readonly replaced?: NonNullable<Absence['substitute']>;
  readonly entered: StepMark;
  readonly end?: StepMark;
  readonly version: number;
}

export type NewAbsence = Omit<StoredAbsence, 'isEnded' | 'replaced' | 'end' | 'version'>;

export interface AbsenceFilter {
  readonly department?: string | undefined;
  readonly personId?: string | undefined;
  /** Those that are over, or were ended, instead of those that run or are to come. */
  readonly over: boolean;
  readonly sort?: Sort<'firstDay' | 'personName'> | undefined;
}

/** The register of absences: none is ever taken out of it. */
export class AbsenceRepository {
  constructor(
    private readonly absences: Model<AbsenceDoc>,
    private readonly sealed: SealedFields,
  ) {}

  async add({ id: _id, person, substitute, reason, ...absence }: NewAbsence): Promise<void> {
    const doc: AbsenceDoc = {
      _id,
      personId: person.id,
      personName: person.name,
      ...absence,
      ...namedAs(substitute),
      reason: this.sealed.sealWhole(_id, 'reason', reason),
      ended: 0,
      version: 0,
    };
    await this.absences.insertMany([doc], { lean: true });
  }

  /** @returns false when it had ended, or somebody changed it meanwhile */
  async change(
    { id, version, substitute: former }: Pick<StoredAbsence, 'id' | 'version' | 'substitute'>,
    { lastDay, substitute }: Pick<Absence, 'lastDay' | 'substitute'>,
  ): Promise<boolean> {
    const isReplaced = former !== undefined && former.id !== substitute?.id;
    const { matchedCount } = await this.absences.updateOne({ _id: id, ended: 0, version }, {
      $set: { lastDay, ...namedAs(substitute), ...(isReplaced && { replaced: former }) },
      ...(!isReplaced && { $unset: { replaced: '' } }),
      $inc: { version: 1 },
    } as never);
    return matchedCount === 1;
  }

  /** @returns whether it was this call that ended it */
  async end(id: string, end: StepMark): Promise<boolean> {
    const { matchedCount } = await this.absences.updateOne({ _id: id, ended: 0 }, {
      $set: { ended: 1, end },
      $inc: { version: 1 },
    } as never);
    return matchedCount === 1;
  }

  async find(id: string): Promise<StoredAbsence | undefined> {
    const doc = await this.absences.findOne({ _id: id }).lean<AbsenceDoc>();
    return doc ? this.opened(doc) : undefined;
  }

  /**
   * What runs or is to come of some people: their own absences, and those that name them as substitutes.
   * @param day legal day; those that ended before it are left out
   */
  async concerning(ids: readonly string[], day: CivilDate): Promise<readonly StoredAbsence[]> {
    if (ids.length === 0) return [];
    const one = trusted({ $in: [...new Set(ids)] });
    const docs = await this.absences
      .find({ ...notOver('lastDay', day), $or: [{ personId: one }, { substituteId: one }] } as never)
      .lean<AbsenceDoc[]>();
    return docs.map((doc) => this.opened(doc));
  }

  /** Soonest first unless asked. @param today legal day */
  async list(
    { department, personId, over: isOver, sort = 'firstDay' }: AbsenceFilter,
    today: CivilDate,
    page: PageRequest,
  ): Promise<Page<StoredAbsence>> {
    const filter = {
      ...(department !== undefined && { department }),
      ...(personId !== undefined && { personId }),
      ...(isOver ? over('lastDay', today) : notOver('lastDay', today)),
    };
    const found = await pageOf(this.absences, filter, orderOf(sort), page);
    return { ...found, items: found.items.map((doc) => this.opened(doc)) };
  }

  private opened({
    _id: id,
    personId,
    personName,
    substituteId,
    substituteName,
    firstDay,
    lastDay,
    reason,
    ended,
    ...absence
  }: AbsenceDoc): StoredAbsence {
    return {
      id,
      person: { id: personId, name: personName },
      ...absence,
      firstDay: firstDay as CivilDate,
      lastDay: lastDay as CivilDate,
      ...(substituteId !== '' && { substitute: { id: substituteId, name: substituteName } }),
      reason: this.sealed.openWhole(id, 'reason', reason),
      isEnded: ended === 1,
    };
  }
}

function namedAs(substitute: Absence['substitute']): Pick<AbsenceDoc, 'substituteId' | 'substituteName'> {
  return { substituteId: substitute?.id ?? '', substituteName: substitute?.name ?? '' };
}
