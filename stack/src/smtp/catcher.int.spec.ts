import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SMTPServer } from 'smtp-server';
import { createCatcher } from './catcher.js';
import { FaultPlan } from './fault-plan.js';
import { createInbox } from './inbox-http.js';
import { Ledger, type LedgerEntry } from './ledger.js';

const mail = [
  'Message-ID: <n1@xinxiu.local>',
  'From: office@xinxiu.local',
  'To: owner@example.com',
  'Subject: =?UTF-8?B?5L+h55So5L+u5aSN?=',
  'X-Xinxiu-Kind: received',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  '5bey5pS25Yiw',
].join('\r\n');

describe('the mail catcher', () => {
  let folder: string;
  let smtp: SMTPServer;
  let inbox: Server;
  let inboxUrl: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xinxiu-mail-'));
    const ledger = await Ledger.open(folder);
    const faults = new FaultPlan();
    smtp = createCatcher(ledger, faults);
    // A cut line is an error for the server, too.
    smtp.on('error', () => undefined);
    inbox = createInbox(ledger, faults);
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    await new Promise<void>((resolve) => inbox.listen(0, '127.0.0.1', resolve));
    inboxUrl = `http://127.0.0.1:${(inbox.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    inbox.closeAllConnections();
    await new Promise((resolve) => inbox.close(resolve));
    await new Promise<void>((resolve) => smtp.close(resolve));
    await rm(folder, { recursive: true });
  });

  /** Speaks SMTP by hand: what matters is what comes after DATA. @returns the last answer, '' when the line was cut */
  function send(): Promise<string> {
    const lines = [
      'EHLO test',
      'MAIL FROM:<office@xinxiu.local>',
      'RCPT TO:<owner@example.com>',
      'DATA',
      `${mail}\r\n.`,
    ];
    return new Promise((resolve, reject) => {
      const socket = connect((smtp.server.address() as AddressInfo).port, '127.0.0.1');
      let answer = '';
      socket.on('data', (chunk: Buffer) => {
        answer += chunk.toString();
        const final = answer.split('\r\n').at(-2) ?? '';
        if (!/^\d{3} /.test(final)) return;
        const line = lines.shift();
        answer = '';
        if (line !== undefined) return socket.write(`${line}\r\n`);
        socket.end('QUIT\r\n');
        resolve(final);
      });
      socket.on('close', () => resolve(''));
      socket.on('error', reject);
    });
  }

  async function get<T>(path: string): Promise<T> {
    return (await (await fetch(inboxUrl + path)).json()) as T;
  }

  async function plan(fault: string, count = 1): Promise<Response> {
    return fetch(`${inboxUrl}/faults`, { method: 'POST', body: JSON.stringify({ fault, count }) });
  }

  it('keeps an accepted mail with its kind, and gives its text decoded', async () => {
    expect(await send()).toMatch(/^250 /);
    const [entry] = await get<LedgerEntry[]>('/messages?to=OWNER@example.com');
    expect(entry).toMatchObject({
      messageId: '<n1@xinxiu.local>',
      from: 'office@xinxiu.local',
      to: ['owner@example.com'],
      subject: '信用修复',
      kind: 'received',
      attempt: 1,
      outcome: 'accepted',
    });
    expect(await readFile(join(folder, entry!.file), 'utf8')).toContain('5bey5pS25Yiw');
    expect(await get(`/messages/${entry!.id}`)).toMatchObject({ text: expect.stringContaining('已收到') });
    expect(await get('/messages?to=somebody@else.cn')).toEqual([]);
  });

  it('takes the mail and cuts the line when "250" is to be lost, then counts the second attempt', async () => {
    await plan('lost');
    expect(await send()).toBe('');
    expect(await send()).toMatch(/^250 /);
    const entries = await get<LedgerEntry[]>('/messages');
    expect(entries.map(({ outcome, attempt }) => [outcome, attempt])).toEqual([
      ['lost', 1],
      ['accepted', 2],
    ]);
  });

  it('refuses for now and for ever as planned, then accepts again', async () => {
    await plan('later');
    await plan('never');
    expect(await send()).toMatch(/^451 /);
    expect(await send()).toMatch(/^550 /);
    expect(await send()).toMatch(/^250 /);
  });

  it('refuses a fault that it does not know', async () => {
    const response = await plan('explode');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'BAD_FAULT' });
  });

  it('reads its ledger again after a restart and drops a line that a kill has cut off', async () => {
    await send();
    const { appendFile } = await import('node:fs/promises');
    await appendFile(join(folder, 'ledger.jsonl'), '{"id":"00');
    const again = await Ledger.open(folder);
    expect(again.list()).toHaveLength(1);
    expect((await Ledger.open(folder)).list()).toHaveLength(1);
  });
});
