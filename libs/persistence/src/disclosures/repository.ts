import type { Model } from 'mongoose';
import { type Page, type PageRequest, pageOf } from '../database/page.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import type { DisclosureDoc } from './schema.js';

export type Disclosure = Omit<DisclosureDoc, '_id'> & { readonly id: string };

/** Who saw what of whom in full: what a person is told when he asks who read his data (个人信息保护法 art. 44, 45). */
export class DisclosureRepository {
  constructor(
    private readonly disclosures: Model<DisclosureDoc>,
    private readonly sealed: SealedFields,
  ) {}

  /** Before the value leaves: what cannot be recorded is not shown. */
  async record({ id, ...fields }: Disclosure): Promise<void> {
    const reason = this.sealed.seal(id, 'reason', fields.reason);
    await this.disclosures.insertMany([{ _id: id, ...fields, reason }], { lean: true });
  }

  /** All of them, one after the other: of what, when, and under which id the trail has them. */
  async *each(): AsyncGenerator<Pick<Disclosure, 'id' | 'subject' | 'at'>> {
    const found = this.disclosures.find({}).select({ subject: 1, at: 1 }).lean<DisclosureDoc>().cursor();
    for await (const { _id: id, subject, at } of found) yield { id, subject, at };
  }

  /** Newest first. @param uscc organisation that the values are of */
  async of(uscc: string, page: PageRequest): Promise<Page<Disclosure>> {
    const found = await pageOf(this.disclosures, { about: uscc }, { field: 'at', descending: true }, page);
    return {
      ...found,
      items: found.items.map(({ _id: id, ...doc }) => ({
        id,
        ...doc,
        reason: this.sealed.openText(id, 'reason', doc.reason),
      })),
    };
  }
}
