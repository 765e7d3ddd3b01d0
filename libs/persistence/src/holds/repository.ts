import type { CivilDate, HoldGround, HoldKind, LegalHold } from '@xinxiu/domain';
import type { Model } from 'mongoose';
import { type Page, type PageRequest, type Sort, both, orderOf, pageOf } from '../database/page.js';
import type { StepMark } from '../database/step-mark.js';
import { notOver, over } from '../database/until.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import type { HoldDoc } from './schema.js';

const FOREVER = '9999-12-31';

/** A hold with who placed it and why, and who ended it. */
export interface StoredHold extends LegalHold {
  readonly ground: HoldGround;
  readonly reason: string;
  readonly placed: StepMark;
  readonly end?: StepMark & { readonly reason: string };
}

export type NewHold = Omit<StoredHold, 'ended' | 'end'>;

export interface HoldFilter {
  readonly kind?: HoldKind | undefined;
  readonly subject?: string | undefined;
  /** Whether it is in force on the day. */
  readonly inForce: boolean;
  readonly sort?: Sort<'placedAt' | 'until'> | undefined;
}

/** The register of legal holds (保全): none is ever taken out of it. */
export class HoldRepository {
  constructor(
    private readonly holds: Model<HoldDoc>,
    private readonly sealed: SealedFields,
  ) {}

  async place({ number: _id, on, ground, reason, until, placed }: NewHold): Promise<void> {
    const doc: HoldDoc = {
      _id,
      kind: on.kind,
      subject: on.id,
      ground,
      reason: this.sealed.sealWhole(_id, 'reason', reason),
      until: until ?? FOREVER,
      placed,
      placedAt: placed.at,
      ended: 0,
    };
    await this.holds.insertMany([doc], { lean: true });
  }

  /** @returns the hold after it; undefined when it had ended before */
  async end(number: string, mark: StepMark, reason: string): Promise<StoredHold | undefined> {
    const end = { ...mark, reason: this.sealed.sealWhole(number, 'end.reason', reason) };
    const { matchedCount } = await this.holds.updateOne(
      { _id: number, ended: 0 },
      { $set: { ended: 1, end } },
    );
    return matchedCount === 1 ? this.find(number) : undefined;
  }

  async find(number: string): Promise<StoredHold | undefined> {
    const doc = await this.holds.findOne({ _id: number }).lean<HoldDoc>();
    return doc ? this.opened(doc) : undefined;
  }

  /** Newest first unless asked. @param today real day, Asia/Shanghai */
  async list(
    { kind, subject, inForce, sort = '-placedAt' }: HoldFilter,
    today: CivilDate,
    page: PageRequest,
  ): Promise<Page<StoredHold>> {
    const wanted = { ...(kind !== undefined && { kind }), ...(subject !== undefined && { subject }) };
    const filter = both(wanted, inForce ? notOver('until', today) : over('until', today));
    const found = await pageOf(this.holds, filter, orderOf(sort), page);
    return { ...found, items: found.items.map((doc) => this.opened(doc)) };
  }

  async inForce(today: CivilDate): Promise<readonly LegalHold[]> {
    const docs = await this.holds.find(notOver('until', today) as never).lean<HoldDoc[]>();
    return docs.map((doc) => this.opened(doc));
  }

  private opened({
    _id: number,
    kind,
    subject,
    until,
    ended,
    end,
    ground,
    placed,
    reason,
  }: HoldDoc): StoredHold {
    return {
      number,
      on: { kind, id: subject },
      ground,
      reason: this.sealed.openWhole(number, 'reason', reason),
      ...(until !== FOREVER && { until: until as CivilDate }),
      placed,
      ended: ended === 1,
      ...(end && { end: { ...end, reason: this.sealed.openWhole(number, 'end.reason', end.reason) } }),
    };
  }
}
