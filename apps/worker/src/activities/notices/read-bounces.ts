import type { ReturnPaths } from '@xinxiu/mail';
import { type BounceMailbox, readDeliveryReport } from '@xinxiu/mail/bounces';
import type { Notice, Repositories } from '@xinxiu/persistence';

export interface BounceReader {
  readonly notices: Pick<Repositories['notices'], 'report'>;
  readonly mailbox: BounceMailbox;
  readonly returnPaths: Pick<ReturnPaths, 'messageIdOf'>;
  /** Real instant, ms. */
  readonly now: () => number;
}

/** Reads what came back, and what was passed on, into the notices. @returns how many came back */
export async function readBounces(reader: BounceReader): Promise<number> {
  let back = 0;
  await reader.mailbox.each(async (raw) => {
    const changed = await take(reader, raw);
    if (changed !== 'later' && changed?.state === 'bounced') back += 1;
    return changed !== 'later';
  });
  return back;
}

/** @returns `later` for a report that comes before its mail is settled; undefined for what is no report of a mail of ours */
async function take(reader: BounceReader, raw: Buffer): Promise<Notice | 'later' | undefined> {
  const report = await readDeliveryReport(raw);
  const messageId = report?.to.map((address) => reader.returnPaths.messageIdOf(address)).find(Boolean);
  if (!report || messageId === undefined) return undefined;
  const { state, response } = report;
  const changed = await reader.notices.report(messageId, { state, response }, reader.now());
  return changed === 'nothing' ? undefined : changed;
}
