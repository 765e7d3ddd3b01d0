import { generateKeyPairSync } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { renderMail } from '../templates/render-mail.js';
import { type Mailer, createMailer } from './mailer.js';

type Fault = 'none' | 'reject' | 'defer' | 'drop-after-data' | 'drop-at-recipient';

let server: SMTPServer;
let mailer: Mailer;
let fault: Fault;
let received: string[];

const DATA = { caseNo: 'XF-1', version: 3, recipientName: '赵明', applicantName: '青禾食品' };
const MAIL = {
  noticeId: 'n1',
  to: 'zhao@qinghe.example',
  kind: 'received',
  mail: renderMail('received', 'zh-CN', DATA),
};

beforeEach(async () => {
  fault = 'none';
  received = [];
  server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo(_address, session, done) {
      if (fault === 'drop-at-recipient') connectionOf(session.id)?.destroy();
      else done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString());
        if (fault === 'drop-after-data') connectionOf(session.id)?.destroy();
        else if (fault === 'none') done();
        else done(Object.assign(new Error('no'), { responseCode: fault === 'reject' ? 550 : 450 }));
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  mailer = createMailer({ url: `smtp://127.0.0.1:${port}`, from: '信修 <no-reply@qinghe.example>' });
});

afterEach(async () => {
  mailer.close();
  await new Promise<void>((resolve) => server.close(resolve));
});

function connectionOf(id: string): { destroy(): void } | undefined {
  const { connections } = server as unknown as {
    connections: Set<{ id: string; _socket: { destroy(): void } }>;
  };
  return [...connections].find((connection) => connection.id === id)?._socket;
}

describe('sending a mail', () => {
  it('gives the server the text, its kind and an id that is the same each time', async () => {
    const first = await mailer.send(MAIL);
    const again = await mailer.send(MAIL);
    expect(first.state).toBe('sent');
    expect(again.messageId).toBe(first.messageId);
    expect(received).toHaveLength(2);
    expect(received[0]).toContain(`Message-ID: ${first.messageId}`);
    expect(received[0]).toContain('X-Xinxiu-Kind: received');
  });

  it('carries a day for the calendar of its reader', async () => {
    await mailer.send({ ...MAIL, mail: { ...MAIL.mail, calendar: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' } });
    expect(received[0]).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=PUBLISH/i);
    expect(received[0]).toContain('deadline.ics');
  });

  it('tells a final refusal from one for now', async () => {
    fault = 'reject';
    expect(await mailer.send(MAIL)).toMatchObject({
      state: 'refused',
      response: expect.stringContaining('550'),
    });
    fault = 'defer';
    expect(await mailer.send(MAIL)).toMatchObject({
      state: 'deferred',
      response: expect.stringContaining('450'),
    });
  });

  it('does not know what became of a mail when the connection was lost after its text', async () => {
    fault = 'drop-after-data';
    expect((await mailer.send(MAIL)).state).toBe('unclear');
    expect(received).toHaveLength(1);
  });

  it('knows that nothing arrived when the connection was lost before', async () => {
    fault = 'drop-at-recipient';
    expect((await mailer.send(MAIL)).state).toBe('deferred');
    expect(received).toEqual([]);
  });

  const second = (over: object = {}): Mailer => {
    const { port } = server.server.address() as AddressInfo;
    const url = `smtp://127.0.0.1:${port}`;
    return createMailer({ url: 'smtp://127.0.0.1:1', fallbackUrl: url, from: 'a <a@b.cn>', ...over });
  };

  it('goes to the second server when the first does not answer, under the same Message-ID', async () => {
    const other = second();
    expect(await other.send(MAIL)).toMatchObject({ state: 'sent' });
    expect(await other.verify()).toBe(true);
    other.close();
    expect(received).toHaveLength(1);
  });

  it.each(['defer', 'drop-after-data'] as const)(
    'stays with the first server that had it in hand: %s',
    async (wrong) => {
      fault = wrong;
      const { port } = server.server.address() as AddressInfo;
      const both = second({ url: `smtp://127.0.0.1:${port}` });
      expect((await both.send(MAIL)).state).toBe(wrong === 'defer' ? 'deferred' : 'unclear');
      both.close();
      expect(received).toHaveLength(1);
    },
  );

  it('is signed where there is a key for it (DKIM)', async () => {
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const signing = second({ dkim: { selector: 'xinxiu', privateKey } });
    await signing.send(MAIL);
    signing.close();
    expect(received[0]).toMatch(/^DKIM-Signature: v=1;[^]*d=b\.cn;[^]*s=xinxiu;/m);
  });

  it('gives a server without TLS nothing where that is asked for', async () => {
    const strict = second({ requireTls: true });
    expect((await strict.send(MAIL)).state).toBe('deferred');
    strict.close();
    expect(received).toEqual([]);
  });

  it('goes no faster than it may', async () => {
    const slow = second({ mailsPerSecond: 2 });
    const began = Date.now();
    await Promise.all([...'abcdef'].map((noticeId) => slow.send({ ...MAIL, noticeId })));
    slow.close();
    expect(received).toHaveLength(6);
    // Those that the pool has connections for go together.
    expect(Date.now() - began).toBeGreaterThan(900);
  });

  it('says whether the server answers', async () => {
    expect(await mailer.verify()).toBe(true);
    expect(await createMailer({ url: 'smtp://127.0.0.1:1', from: 'a <a@b.cn>' }).verify()).toBe(false);
  });

  it.each([
    'user@good.com\r\nBcc: evil@evil.com',
    'user@good.com(x)evil.com',
    'user@go\u00adod.com',
    '"a b"@good.com',
    Array.from({ length: 5000 }, (_, n) => `u${n}@good.com`).join(','),
  ])('never connects for an address that is none', async (to) => {
    expect((await mailer.send({ ...MAIL, to })).state).toBe('refused');
    expect(received).toEqual([]);
  });
});
