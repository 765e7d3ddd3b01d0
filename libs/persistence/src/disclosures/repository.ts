import type { Model } from 'mongoose';
import { type Page, type PageRequest, type Sort, orderOf, pageOf } from '../database/page.js';
import { contentHash } from '../database/canonical.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import type { DisclosureDoc } from './schema.js';

export type Disclosure = Omit<DisclosureDoc, '_id'> & { readonly id: string };

export type DisclosureSort = Sort<'at'>;

/** SHA-256 (hex) of a reading, as its entry in the trail keeps it: what who is concerned is told can then not be edited. */
export function disclosureHash(disclosure: Disclosure): string {
  return contentHash(disclosure);
}

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

  /** For the verifier: a reason that was edited where it is closed comes as it is stored. */
  async findAsFarAsItOpens(id: string): Promise<Disclosure | undefined> {
    const doc = await this.disclosures.findOne({ _id: id }).lean<DisclosureDoc>();
    if (!doc) return undefined;
    const { _id, ...fields } = doc;
    return { id: _id, ...fields, reason: this.reasonAsFarAsItOpens(id, fields.reason) };
  }

  private reasonAsFarAsItOpens(id: string, stored: string): string {
    try {
      return this.sealed.openText(id, 'reason', stored);
    } catch {
      return stored;
    }
  }

  /** @param uscc organisation that the values are of */
  async of(uscc: string, sort: DisclosureSort, page: PageRequest): Promise<Page<Disclosure>> {
    const found = await pageOf(this.disclosures, { about: uscc }, orderOf(sort), page);
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
