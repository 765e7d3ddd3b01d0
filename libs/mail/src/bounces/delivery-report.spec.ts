import { describe, expect, it } from '@jest/globals';
import { readDeliveryReport } from './delivery-report.js';

const PATH = 'bounce+0abc@qinghe.example';
const mail = (lines: readonly string[]): Buffer => Buffer.from(lines.join('\r\n'));

function report(fields: readonly string[], head: readonly string[] = []): Buffer {
  return mail([
    'From: MAILER-DAEMON@mx.example.cn (Mail Delivery System)',
    `To: ${PATH}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="B"',
    ...head,
    '',
    '--B',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'I am sorry.',
    'Action: delivered',
    '',
    '--B',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.cn',
    '',
    'Final-Recipient: rfc822; zhao@qinghe.example',
    ...fields,
    '',
    '--B',
    'Content-Type: message/rfc822',
    '',
    'Message-ID: <m@qinghe.example>',
    'Subject: =?utf-8?B?6YCa55+l?=',
    '',
    'Action: relayed',
    '--B--',
    '',
  ]);
}

describe('a report about a mail', () => {
  it.each([
    ['failed', 'bounced'],
    ['Failed', 'bounced'],
    ['delivered', 'relayed'],
    ['relayed', 'relayed'],
  ])('that says %s means %s', async (action, state) => {
    const raw = report([
      `Action: ${action}`,
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 no such',
      '    mailbox',
    ]);
    expect(await readDeliveryReport(raw)).toEqual({
      to: [PATH],
      state,
      response: '5.1.1 smtp; 550 5.1.1 no such mailbox',
    });
  });

  it('that it takes longer says nothing yet', async () => {
    expect(await readDeliveryReport(report(['Action: delayed', 'Status: 4.4.1']))).toBeUndefined();
    expect(await readDeliveryReport(report(['Status: 5.0.0']))).toBeUndefined();
  });

  it('is found by the address under which the mailbox took it', async () => {
    const raw = report(
      ['Action: failed'],
      ['Delivered-To: <office@qinghe.example>', `X-Original-To: ${PATH}`],
    );
    expect((await readDeliveryReport(raw))?.to).toEqual(['office@qinghe.example', PATH]);
  });

  it('of a service that keeps to no form counts when its mailer wrote it', async () => {
    const raw = mail([
      'From: Postmaster@mail.example.cn',
      `To: ${PATH}`,
      'Subject: =?utf-8?B?57O757uf6YCA5L+h?=',
      '',
      '退信原因: 收件人不存在',
    ]);
    expect(await readDeliveryReport(raw)).toEqual({ to: [PATH], state: 'bounced', response: '系统退信' });
  });

  it.each([
    [
      'an answer of somebody who is away',
      ['From: zhao@qinghe.example', `To: ${PATH}`, 'Subject: away', '', 'x'],
    ],
    ['nothing', ['']],
  ])('is not %s', async (_what, lines) => {
    expect(await readDeliveryReport(mail(lines))).toBeUndefined();
  });
});
