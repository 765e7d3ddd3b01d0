import type { Model } from 'mongoose';
import type { Notice } from './notice.js';
import type { NoticeDoc } from './schema.js';

/** What a reminder is gathered by. */
export type HeldNotice = Pick<
  Notice,
  'id' | 'email' | 'recipientName' | 'locale' | 'at' | 'since' | 'version' | 'digest'
>;

const FIELDS = { email: 1, recipientName: 1, locale: 1, at: 1, since: 1, version: 1, digest: 1 } as const;

/**
 * Reminders that wait for others to the same person, and those that go as a part of a digest. Each change is made by one
 * only: it asks for the version that was read.
 */
export class GatheredNotices {
  constructor(private readonly notices: Model<NoticeDoc>) {}

  /** That nobody sends by themselves yet. */
  held(): Promise<readonly HeldNotice[]> {
    return this.found({ held: 1 });
  }

  /** That go as a part of a digest of which is not known yet what became of it. */
  gathered(): Promise<readonly HeldNotice[]> {
    return this.found({ state: 'gathered' });
  }

  /** Lets it go by its own mail. @param now real instant (ms) */
  release(notice: HeldNotice, now: number): Promise<boolean> {
    return this.change(notice, { held: 0 }, now);
  }

  /** Makes it a part of a digest. @returns false when another has changed it since it was read */
  gather(notice: HeldNotice, digest: string, now: number): Promise<boolean> {
    return this.change(notice, { held: 0, state: 'gathered', digest }, now);
  }

  /** What no digest names waits for others anew. */
  holdAgain(notice: HeldNotice, now: number): Promise<boolean> {
    return this.change(notice, { held: 1, state: 'queued', digest: '' }, now);
  }

  /** It has become what its digest has. */
  settle(
    notice: HeldNotice,
    { state, messageId, response, attempts }: Pick<Notice, 'state' | 'messageId' | 'response' | 'attempts'>,
    now: number,
  ): Promise<boolean> {
    return this.change(notice, { state, messageId, response, attempts }, now);
  }

  private async change({ id, version }: HeldNotice, to: Partial<NoticeDoc>, now: number): Promise<boolean> {
    const { matchedCount } = await this.notices.updateOne(
      { _id: id, version },
      { $set: { ...to, version: version + 1, since: now } },
    );
    return matchedCount === 1;
  }

  private async found(wanted: Pick<Partial<NoticeDoc>, 'held' | 'state'>): Promise<readonly HeldNotice[]> {
    const docs = await this.notices
      .find(wanted)
      .select(FIELDS)
      .lean<(Omit<HeldNotice, 'id'> & { readonly _id: string })[]>();
    return docs.map(({ _id: id, ...fields }) => ({ id, ...fields }));
  }
}
