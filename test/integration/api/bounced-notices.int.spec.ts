import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { shanghaiDate } from '@xinxiu/domain';
import { County } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';
import { mailTo, mailsTo } from '../../harness/mailed-code.js';
import { until } from '../../harness/until.js';

jest.setTimeout(120_000);

interface Notice {
  readonly id: string;
  readonly state: string;
  readonly paper?: string;
  readonly attempts: number;
  readonly history?: readonly { readonly what: string; readonly response: string }[];
}

let county: County;
let journey: RepairJourney;
let caseNo: string;
let path: string;

beforeAll(async () => {
  county = await County.open();
  journey = await RepairJourney.begin(county);
  caseNo = await journey.submit();
  await mailTo(journey.business.email, 'received');
  path = (await mailsTo(journey.business.email, 'received'))[0]?.from ?? '';
});

afterAll(() => county.close());

/** The report of a mail server on the way, to the return path of a mail. */
async function report(to: string, action: string): Promise<void> {
  const { hostname, port } = new URL(process.env['SMTP_URL'] ?? '');
  const socket = connect(Number(port), hostname);
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  const say = async (text: string): Promise<void> => {
    socket.write(`${text}\r\n`);
    await lines.next();
  };
  const mail = [
    'From: MAILER-DAEMON@mx.example.cn',
    `To: ${to}`,
    'Subject: Delivery report',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="B"',
    '',
    '--B',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.cn',
    '',
    `Action: ${action}`,
    'Status: 5.1.1',
    '--B--',
  ];
  await lines.next();
  await say('HELO mx.example.cn');
  await say('MAIL FROM:<>');
  await say(`RCPT TO:<${to}>`);
  await say('DATA');
  await say([...mail, '.'].join('\r\n'));
  socket.end();
}

const notice = async (query = ''): Promise<Notice | undefined> =>
  (await journey.clerk.client.get<{ items: Notice[] }>(`/notices?q=${caseNo}${query}`)).body.items[0];
const stands = (state: string) =>
  until(async () => (await notice())?.state === state || undefined, `notice that is ${state}`);

describe('a notice whose mail is reported on', () => {
  it('is relayed, then bounced, by nobody but who has its return path', async () => {
    expect(path).toMatch(/^bounce\+[0-9a-z]{51}@xinxiu\.invalid$/);
    const forged = path.replace(/.(?=@)/, (sign) => (sign === '0' ? '1' : '0'));
    await report(forged, 'failed');
    await report(path, 'relayed');
    await stands('relayed');
    await report(path, 'failed');
    await stands('bounced');
  });

  it('is then the office’s to serve on paper, and no more once that is recorded', async () => {
    const asked = await until(async () => {
      const found = await notice('&toServe=true');
      return found?.paper === 'asked' ? found : undefined;
    }, 'notice to be served');
    expect(await mailTo(journey.clerk.email, 'notice-on-paper')).toContain(caseNo);
    const { body: inbox } = await journey.clerk.client.get<{ items: { kind: string }[] }>('/inbox');
    expect(inbox.items.map(({ kind }) => kind)).toContain('notice-on-paper');
    const at = `/notices/${encodeURIComponent(asked.id)}`;
    const service = { method: 'by-hand', on: shanghaiDate(Date.now()) };
    expect((await journey.clerk.client.post(`${at}/service`, service)).status).toBe(200);
    expect(await notice('&toServe=true')).toBeUndefined();
    const { body } = await journey.clerk.client.get<Notice>(at);
    expect(body.history?.map(({ what }) => what)).toEqual(['sent', 'relayed', 'bounced']);
    expect([body.paper, body.attempts]).toEqual(['served', 1]);
  });

  it('shows when who it is for opened it and took it home', async () => {
    const { client } = journey.business;
    const { id } = (await notice()) as Notice;
    expect((await client.post(`/inbox/${encodeURIComponent(id)}/read`, {})).status).toBe(204);
    await client.get(`/cases/${caseNo}/notices/${encodeURIComponent(id)}/file`).catch(() => undefined);
    const { body } = await journey.clerk.client.get<Notice>(`/notices/${encodeURIComponent(id)}`);
    expect(body.history?.slice(3).map(({ what }) => what)).toEqual(['opened', 'collected']);
  });
});
