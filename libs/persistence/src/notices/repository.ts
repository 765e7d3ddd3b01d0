import type { MailState } from '@xinxiu/domain';
import type { Model } from 'mongoose';
import { trusted } from 'mongoose';
import { type Page, type PageRequest, contains, orderOf, pageOf } from '../database/page.js';
import { findByIds, insertMissing } from '../database/by-id.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import { type MailReport, isAbandoned, isTurn, isUndelivered, maySend, reportCounts } from './mail-rules.js';
import { inHand, noticeDoc } from './new-notice.js';
import type {
  InboxFilter,
  NewNotice,
  Notice,
  NoticesInHand,
  SendOutcome,
  StatutoryFilter,
  UndeliveredNotice,
} from './notice.js';
import type { NoticeDoc, PaperService } from './schema.js';

/** Of a case, to whom it is about. */
const STATUTORY = { statutory: true, to: 'applicant' } as const;

/** Among which are all that may still be sent. A reminder that is unclear stays so for ever: it is not asked for again and again. */
const UNSENT = [
  { state: 'queued', held: trusted({ $ne: 1 }) },
  { state: 'sending' },
  { state: 'unclear', statutory: true },
] as const;

/** Notices: rows before they are mails, and what the inbox shows. */
export class NoticeRepository {
  constructor(
    private readonly notices: Model<NoticeDoc>,
    private readonly sealed: SealedFields,
  ) {}

  /** Writes rows that are not there. @param now real instant (ms) @returns the rows as they are in the store */
  async insertMany(notices: readonly NewNotice[], now: number): Promise<readonly Notice[]> {
    const docs = notices.map((row) => this.closed(noticeDoc(row, now)));
    const met = await insertMissing(this.notices, docs);
    return docs.map((doc) => this.opened(met.get(doc._id) ?? doc));
  }

  /**
   * Writes rows whose mails the caller sends at once. A statutory one is marked as his in the same write: what is left of
   * it when he dies is sent again, as after every unclear try. A reminder is not, so it takes a mark of its own first.
   * @param now real instant (ms) @returns `mine`: marked, to be sent now; `rest`: as they are in the store, for whoever
   * takes the mark
   */
  async insertInHand(notices: readonly NewNotice[], now: number): Promise<NoticesInHand> {
    const docs = notices.map((row) => this.closed(inHand(noticeDoc(row, now))));
    const met = await insertMissing(this.notices, docs);
    // Of what was met nobody can tell who sends it: an attempt before this one, or another that still lives.
    const isMine = ({ _id, state }: NoticeDoc): boolean => state === 'sending' && !met.has(_id);
    return {
      mine: docs.filter(isMine).map((doc) => this.opened(doc)),
      rest: docs.filter((doc) => !isMine(doc)).map((doc) => this.opened(met.get(doc._id) ?? doc)),
    };
  }

  /**
   * Makes the caller the one who sends this notice now. Undefined when it may not be sent, or another has changed it
   * since it was read. A row whose sender died first takes the mark of an unclear try.
   * @param now real instant (ms)
   */
  async startSending({ id, ...fields }: Notice, now: number): Promise<Notice | undefined> {
    const doc: NoticeDoc = { _id: id, ...fields };
    const abandoned = isAbandoned(doc.state, doc.since, now);
    const attempts = abandoned
      ? [...doc.attempts, attempt('unclear', now, 'the sender ended while sending')]
      : doc.attempts;
    if (abandoned && !doc.statutory) {
      await this.change(doc, { state: 'unclear', attempts }, now);
      return undefined;
    }
    if (!maySend(doc, now)) return undefined;
    const changed = await this.change(doc, { state: 'sending', attempts }, now);
    return changed ? this.opened({ ...doc, ...changed }) : undefined;
  }

  /** What became of a try. @returns false when another sender has taken over meanwhile */
  async settle(sending: Notice, outcome: SendOutcome, now: number): Promise<boolean> {
    const { id, ...fields } = sending;
    return (await this.end({ _id: id, ...fields }, outcome, now)) !== undefined;
  }

  /**
   * Writes down what somebody on the way reports of a mail.
   * @returns `later` while its sender is not done with it; `nothing` where it changes nothing, or no such mail is ours
   */
  async report(
    messageId: string,
    { state, response }: MailReport,
    now: number,
  ): Promise<Notice | 'later' | 'nothing'> {
    // Those that went as a part of a digest have its Message-ID.
    const docs = await this.notices.find({ messageId }).lean<NoticeDoc[]>();
    const told = await Promise.all(docs.map((doc) => this.reported(doc, { state, response }, now)));
    const changed = told.filter((one) => typeof one === 'object');
    if (told.includes('later')) return 'later';
    return changed.find(({ digest = '' }) => digest === '') ?? changed[0] ?? 'nothing';
  }

  private async reported(
    doc: NoticeDoc,
    { state, response }: MailReport,
    now: number,
  ): Promise<Notice | 'later' | 'nothing'> {
    const when = reportCounts(doc, state, now);
    if (when !== 'now') return when === 'later' ? 'later' : 'nothing';
    const changed = await this.end(doc, { state, messageId: doc.messageId, response }, now);
    return changed ? this.opened({ ...doc, ...changed }) : 'later';
  }

  private end(
    doc: NoticeDoc,
    { state, messageId, response }: SendOutcome,
    now: number,
  ): Promise<Partial<NoticeDoc> | undefined> {
    const attempts = [...doc.attempts, attempt(state, now, response)];
    const undelivered = isUndelivered({ ...doc, state, attempts }, now) && doc.paper === undefined;
    return this.change(
      doc,
      { state, messageId, response, attempts, ...(undelivered && { paper: 'due' }) },
      now,
    );
  }

  /** Notices that no mail delivers and that nobody was told of, in no order. */
  async undelivered(limit: number): Promise<readonly Notice[]> {
    const docs = await this.notices.find({ paper: 'due' }).limit(limit).lean<NoticeDoc[]>();
    return docs.map((doc) => this.opened(doc));
  }

  /** Of one that is due on paper: the office was told, or it was read in the inbox. */
  async settlePaper(id: string, paper: 'asked' | 'opened'): Promise<void> {
    await this.notices.updateOne({ _id: id, paper: 'due' }, { $set: { paper } });
  }

  private async change(
    doc: NoticeDoc,
    to: Partial<NoticeDoc>,
    now: number,
  ): Promise<Partial<NoticeDoc> | undefined> {
    const set = { ...to, version: doc.version + 1, since: now };
    const { matchedCount } = await this.notices.updateOne(
      { _id: doc._id, version: doc.version },
      { $set: set },
    );
    return matchedCount === 1 ? set : undefined;
  }

  /** In no order; what is missing is left out. */
  async findMany(ids: readonly string[]): Promise<readonly Notice[]> {
    return [...(await findByIds(this.notices, ids)).values()].map((doc) => this.opened(doc));
  }

  /** Notices that somebody should send and that have waited since before `olderThan` (real ms), oldest first. */
  async unsent(olderThan: number, now: number, limit: number): Promise<readonly Notice[]> {
    const waiting = await Promise.all(
      UNSENT.map((wanted) =>
        this.notices.find({ ...wanted, since: trusted({ $lte: olderThan }) } as never).lean<NoticeDoc[]>(),
      ),
    );
    return waiting
      .flat()
      .filter((doc) => isAbandoned(doc.state, doc.since, now) || (maySend(doc, now) && isTurn(doc, now)))
      .sort((a, b) => a.since - b.since)
      .slice(0, limit)
      .map((doc) => this.opened(doc));
  }

  /** Of all cases what has not been sent, and what the law asks for and nobody can be reached with; without their content. */
  async onTheirWay(): Promise<readonly UndeliveredNotice[]> {
    const wanted = [
      { state: trusted({ $in: ['queued', 'gathered', 'sending', 'unclear'] }) },
      { ...STATUTORY, state: trusted({ $in: ['bounced', 'failed'] }), served: trusted({ $exists: false }) },
    ];
    const fields = { caseNo: 1, state: 1, statutory: 1, createdAt: 1, since: 1, held: 1, attempts: 1 };
    const docs = await Promise.all(
      wanted.map((one) =>
        this.notices
          .find(one as never)
          .select({ ...fields, response: 1, served: 1 })
          .lean<UndeliveredNotice[]>(),
      ),
    );
    return docs.flat();
  }

  async byCase(caseNo: string): Promise<readonly Notice[]> {
    const docs = await this.notices.find({ caseNo }).sort({ createdAt: 1, _id: 1 }).lean<NoticeDoc[]>();
    return docs.map((doc) => this.opened(doc));
  }

  /** Statutory notices to applicants, of all cases, newest first unless asked. */
  async statutory(
    { state, served, toServe, q, sort = '-createdAt' }: StatutoryFilter,
    page: PageRequest,
  ): Promise<Page<Notice>> {
    const wanted = {
      ...STATUTORY,
      ...(state !== undefined && { state }),
      ...(served !== undefined && { served: trusted({ $exists: served }) }),
      ...(toServe !== undefined && { paper: trusted({ [toServe ? '$in' : '$nin']: ['due', 'asked'] }) }),
      ...(q !== undefined && { $or: [{ caseNo: contains(q) }, { number: contains(q) }] }),
    };
    const found = await pageOf(this.notices, wanted, orderOf(sort), page);
    return { ...found, items: found.items.map((doc) => this.opened(doc)) };
  }

  async findStatutory(id: string): Promise<Notice | undefined> {
    const doc = await this.notices.findOne({ _id: id, ...STATUTORY }).lean<NoticeDoc>();
    return doc ? this.opened(doc) : undefined;
  }

  /** Adds how it was served. @returns the notice after it; undefined when somebody else was faster */
  async serve(notice: Notice, service: PaperService): Promise<Notice | undefined> {
    const { id, served, services = [] } = notice;
    const all = [...services, service];
    const { matchedCount } = await this.notices.updateOne(
      { _id: id, served: served ?? trusted({ $exists: false }) } as never,
      { $set: { served: all.length, services: this.sealed.seal(id, 'services', all), paper: 'served' } },
    );
    return matchedCount === 1 ? { ...notice, served: all.length, services: all, paper: 'served' } : undefined;
  }

  /** A person's notices, newest first unless asked. */
  async inbox(
    userId: string,
    { unread, sort = '-createdAt' }: InboxFilter,
    page: PageRequest,
  ): Promise<Page<Notice>> {
    const wanted = { userId, ...(unread === true && { read: 0 }) };
    const found = await pageOf(this.notices, wanted, orderOf(sort), page);
    return { ...found, items: found.items.map((doc) => this.opened(doc)) };
  }

  /** When it was first opened stays. @param now real instant (ms) @returns whether the person has such a notice */
  async markRead(userId: string, id: string, now: number): Promise<boolean> {
    const first = { $set: { read: 1, openedAt: new Date(now).toISOString() } };
    const { matchedCount } = await this.notices.updateOne({ _id: id, userId, read: 0 }, first as never);
    return matchedCount === 1 || (await this.notices.findOne({ _id: id, userId }).lean()) !== null;
  }

  /** That who it is for took it home as a file; the first time stays. @param now real instant (ms) */
  async markCollected({ id, collectedAt }: Notice, now: number): Promise<void> {
    if (collectedAt !== undefined) return;
    await this.notices.updateOne({ _id: id }, { $set: { collectedAt: new Date(now).toISOString() } });
  }

  private closed(doc: NoticeDoc): NoticeDoc {
    return { ...doc, content: this.sealed.seal(doc._id, 'content', doc.content) };
  }

  private opened({ _id: id, ...doc }: NoticeDoc): Notice {
    return {
      id,
      ...doc,
      content: this.sealed.open(id, 'content', doc.content),
      ...(doc.services && { services: this.sealed.open(id, 'services', doc.services) }),
    };
  }
}

function attempt(state: MailState, now: number, response: string): NoticeDoc['attempts'][number] {
  return { at: new Date(now).toISOString(), state, response };
}
