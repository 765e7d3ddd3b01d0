import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';

/** What somebody on the way reports of a mail: it came back, or he has passed it on or put it into the mailbox. */
export interface DeliveryReport {
  /** Addresses to which the report came; one of them is the return path of the mail. */
  readonly to: readonly string[];
  readonly state: 'bounced' | 'relayed';
  /** One line: the status code and what the server said. */
  readonly response: string;
}

const RESPONSE_LENGTH = 500;
/** RFC 3464 section 2.3.3; `delayed` is no end, and says nothing. */
const STATES: Readonly<Record<string, DeliveryReport['state']>> = {
  failed: 'bounced',
  delivered: 'relayed',
  relayed: 'relayed',
  expanded: 'relayed',
};
/** Whose mails to a return path are bounces, also where they are in no form (as those of some large mail services). */
const MAILER = /^(mailer-daemon|postmaster)@/i;

/** Reads a delivery status notification (RFC 3464). @returns undefined for everything else, as answers of people who are away */
export async function readDeliveryReport(raw: Buffer): Promise<DeliveryReport | undefined> {
  const mail = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
  const to = addressedTo(mail);
  if (isReport(mail)) {
    const fields = statusFields(mail.text ?? '');
    const state = STATES[fields.get('action')?.toLowerCase() ?? ''];
    if (state === undefined) return undefined;
    const said = [fields.get('status'), fields.get('diagnostic-code')].filter(Boolean).join(' ');
    return { to, state, response: said.slice(0, RESPONSE_LENGTH) };
  }
  if (!MAILER.test(mail.from?.value[0]?.address ?? '')) return undefined;
  return { to, state: 'bounced', response: (mail.subject ?? '').slice(0, RESPONSE_LENGTH) };
}

function isReport({ headers }: ParsedMail): boolean {
  const type = headers.get('content-type') as { value?: string; params?: Record<string, string> } | undefined;
  return (
    type?.value?.toLowerCase() === 'multipart/report' &&
    type.params?.['report-type']?.toLowerCase() === 'delivery-status'
  );
}

/** The fields of the machine's part, which the parser gives behind the words for people; of several recipients the last. */
function statusFields(text: string): ReadonlyMap<string, string> {
  const begins = text.search(/^(Original-Envelope-Id|Reporting-MTA):/im);
  const unfolded = text.slice(Math.max(begins, 0)).replace(/\r?\n[ \t]+/g, ' ');
  const found = [...unfolded.matchAll(/^([A-Za-z-]+):[ \t]*(.*)$/gm)];
  return new Map(found.map(([, name = '', value = '']) => [name.toLowerCase(), value.trim()]));
}

/** A mailbox says to which of its addresses a mail came in one of these. */
function addressedTo({ headers, to }: ParsedMail): readonly string[] {
  const also = ['delivered-to', 'x-original-to', 'envelope-to'].flatMap((name) => textsOf(headers.get(name)));
  const named = [to ?? []]
    .flat()
    .flatMap(({ value }: AddressObject) => value.map(({ address = '' }) => address));
  return [...new Set([...also, ...named])].filter((address) => address !== '');
}

function textsOf(header: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(header) ? header : [header];
  return values.flatMap((value) => {
    if (typeof value === 'string') return [value.replace(/^<|>$/g, '')];
    const { value: addresses = [] } = (value ?? {}) as Partial<AddressObject>;
    return addresses.map(({ address = '' }) => address);
  });
}
