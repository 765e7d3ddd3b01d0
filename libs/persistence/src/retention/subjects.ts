import {
  type CaseClock,
  type CivilDate,
  type RetentionBlock,
  type RetentionData,
  type RetentionSubject,
  commitmentOverOn,
  isTrackingOver,
  legalNow,
  realClock,
  shanghaiDate,
} from '@xinxiu/domain';
import type { Model } from 'mongoose';
import type { ApplicationDoc } from '../applications/schema.js';
import type { CaseDoc } from '../cases/schema.js';
import type { CommitmentRepository, StoredCommitment } from '../commitments/repository.js';
import type { Correction, CorrectionRepository } from '../corrections/repository.js';
import type { NoticeDoc } from '../notices/schema.js';
import type { PersonDoc } from '../people/schema.js';
import type { RecordDoc } from '../records/schema.js';
import type { RegistrationDoc } from '../registrations/schema.js';
import type { NoticeNames } from './notice-names.js';

export interface SubjectModels {
  readonly cases: Model<CaseDoc>;
  readonly applications: Model<ApplicationDoc>;
  readonly registrations: Model<RegistrationDoc>;
  readonly notices: Model<NoticeDoc>;
  readonly people: Model<PersonDoc>;
  readonly records: Model<RecordDoc>;
}

/** The things whose data has a term, and what keeps each of them. */
export class RetentionSubjects {
  constructor(
    private readonly models: SubjectModels,
    private readonly noticeNames: NoticeNames,
    private readonly corrections: Pick<CorrectionRepository, 'find' | 'closed'>,
    private readonly commitments: Pick<CommitmentRepository, 'findOfPerson' | 'ofPersons'>,
  ) {}

  /**
   * All of a class that hold something yet, one after the other; `blocks` are left to {@link blocksOf}, which asks the
   * store. @param now real instant (ms)
   */
  async *each(data: RetentionData, now: number): AsyncGenerator<RetentionSubject> {
    switch (data) {
      case 'case-contents':
      case 'case-notices':
      case 'case-history':
        for await (const doc of this.models.cases.find({ open: 0 }).lean<CaseDoc>().cursor())
          if (!doc.deleted?.includes(data)) yield caseSubject(data, doc, now);
        return;
      case 'drafts':
        for await (const doc of this.models.applications
          .find({ state: 'draft' })
          .lean<ApplicationDoc>()
          .cursor())
          yield draftSubject(doc, now);
        return;
      case 'refused-registrations':
        for await (const doc of this.models.registrations
          .find({ standing: 'refused' })
          .lean<RegistrationDoc>()
          .cursor())
          yield registrationSubject(doc, now);
        return;
      case 'account-mails':
        for await (const doc of this.models.notices.find({ caseNo: '' }).lean<NoticeDoc>().cursor())
          yield this.mailSubject(doc, now);
        return;
      case 'corrections':
        for await (const one of this.corrections.closed()) yield correctionSubject(one, now);
        return;
      case 'commitments':
        for await (const one of this.commitments.ofPersons()) yield commitmentSubject(one, now);
    }
  }

  /** With what keeps it; undefined when it is gone. */
  async find(data: RetentionData, id: string, now: number): Promise<RetentionSubject | undefined> {
    const found = await this.bare(data, id, now);
    return found && { ...found, blocks: await this.blocksOf(found) };
  }

  async blocksOf({ data, about }: RetentionSubject): Promise<readonly RetentionBlock[]> {
    if (!data.startsWith('case-')) return [];
    const { caseNo = '', recordId = '' } = about;
    const [one, record, open] = await Promise.all([
      this.models.cases.findOne({ _id: caseNo }).select({ archived: 1 }).lean<CaseDoc>(),
      this.models.records.findOne({ _id: recordId }).select({ public: 1 }).lean<RecordDoc>(),
      this.models.cases.exists({ recordId, open: 1 }),
    ]);
    return [
      ...(open ? (['open-case'] as const) : []),
      ...(record?.public === 1 ? (['published'] as const) : []),
      // The engine still holds its history, and the archive would be written after the deletion.
      ...(one?.archived === 1 ? [] : (['not-archived'] as const)),
    ];
  }

  private async bare(data: RetentionData, id: string, now: number): Promise<RetentionSubject | undefined> {
    switch (data) {
      case 'case-contents':
      case 'case-notices':
      case 'case-history': {
        const doc = await this.models.cases.findOne({ _id: id }).lean<CaseDoc>();
        return doc ? caseSubject(data, doc, now) : undefined;
      }
      case 'drafts': {
        const doc = await this.models.applications.findOne({ _id: id }).lean<ApplicationDoc>();
        return doc ? draftSubject(doc, now) : undefined;
      }
      case 'refused-registrations': {
        const doc = await this.models.registrations.findOne({ _id: id }).lean<RegistrationDoc>();
        return doc ? registrationSubject(doc, now) : undefined;
      }
      case 'account-mails': {
        const doc = await this.noticeNames.find(id, '');
        return doc && this.mailSubject(doc, now);
      }
      case 'corrections': {
        const one = await this.corrections.find(id);
        return one && correctionSubject(one, now);
      }
      case 'commitments': {
        const one = await this.commitments.findOfPerson(id);
        return one && commitmentSubject(one, now);
      }
    }
  }

  /** A mail is about the business that it speaks of, or that its reader belongs to. */
  private async mailSubject(doc: NoticeDoc, now: number): Promise<RetentionSubject> {
    const { uscc } = doc.content;
    const reader =
      doc.userId === '' ? null : await this.models.people.findOne({ _id: doc.userId }).lean<PersonDoc>();
    return {
      data: 'account-mails',
      id: this.noticeNames.of(doc._id),
      about: { uscc: typeof uscc === 'string' ? uscc : reader?.organisation },
      ...term(doc.createdAt, realClock(now), now),
    };
  }
}

function caseSubject(data: RetentionData, doc: CaseDoc, now: number): RetentionSubject {
  const { _id: id, recordId, uscc, open, enteredAt, clock } = doc;
  return {
    data,
    id,
    about: { caseNo: id, recordId, uscc },
    ...term(open === 0 ? enteredAt : '', clock, now),
  };
}

/** One that was submitted meanwhile has begun no term as a draft. */
function draftSubject(doc: ApplicationDoc, now: number): RetentionSubject {
  const { _id: id, recordId, uscc, state, updatedAt } = doc;
  const about = { recordId, uscc };
  return { data: 'drafts', id, about, ...term(state === 'draft' ? updatedAt : '', realClock(now), now) };
}

function registrationSubject(doc: RegistrationDoc, now: number): RetentionSubject {
  const { _id: id, uscc, facts = [], clock } = doc;
  const refused = facts.find(({ type }) => type === 'registration-refused');
  const data = 'refused-registrations';
  return { data, id, about: { uscc }, ...term(refused?.at ?? '', clock ?? realClock(now), now) };
}

function correctionSubject({ id, uscc, closed }: Correction, now: number): RetentionSubject {
  return { data: 'corrections', id, about: { uscc }, ...term(closed?.at ?? '', realClock(now), now) };
}

/** Of a natural person: no organisation, of which there might be a hold. One that is still followed is not over. */
function commitmentSubject({ id, commitment, tracking }: StoredCommitment, now: number): RetentionSubject {
  const isFollowed = tracking !== undefined && !isTrackingOver(tracking.status);
  const eventOn = isFollowed ? undefined : commitmentOverOn(commitment);
  return { data: 'commitments', id, about: {}, eventOn, today: shanghaiDate(now), blocks: [] };
}

/** @param at instant (ISO) of the event by the thing's own clock; empty while it has not happened */
function term(
  at: string,
  clock: CaseClock,
  now: number,
): Pick<RetentionSubject, 'eventOn' | 'today' | 'blocks'> {
  return {
    eventOn: at === '' ? undefined : dayOf(Date.parse(at)),
    today: dayOf(legalNow(clock, now)),
    blocks: [],
  };
}

function dayOf(instant: number): CivilDate {
  return shanghaiDate(instant);
}
