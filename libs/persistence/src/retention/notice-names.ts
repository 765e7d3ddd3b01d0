import type { Model } from 'mongoose';
import type { FieldCipher } from '../fields/field-cipher.js';
import type { NoticeDoc } from '../notices/schema.js';

/**
 * The id of a mail may name an address, and what is said about a deletion stays for ever: there a mail has another name,
 * which nobody without the index key can guess from an address.
 */
export class NoticeNames {
  /** Ids of mails about accounts by their names, as they were last looked through. */
  private known: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly notices: Model<NoticeDoc>,
    private readonly cipher: FieldCipher,
  ) {}

  of(id: string): string {
    return this.cipher.blind('deleted-notice', id);
  }

  /** @param caseNo empty for a mail about an account */
  async find(name: string, caseNo: string): Promise<NoticeDoc | undefined> {
    if (caseNo !== '') {
      const notices = await this.notices.find({ caseNo }).lean<NoticeDoc[]>();
      return notices.find(({ _id }) => this.of(_id) === name);
    }
    if (!this.known.has(name)) this.known = await this.ofAccounts();
    const _id = this.known.get(name);
    const doc = _id === undefined ? null : await this.notices.findOne({ _id }).lean<NoticeDoc>();
    return doc ?? undefined;
  }

  private async ofAccounts(): Promise<ReadonlyMap<string, string>> {
    const ids = await this.notices.find({ caseNo: '' }).select({ _id: 1 }).lean<Pick<NoticeDoc, '_id'>[]>();
    return new Map(ids.map(({ _id }) => [this.of(_id), _id]));
  }
}
