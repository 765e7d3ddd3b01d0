import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { freshUscc } from '../../factories/county.js';
import { PDF } from '../../factories/repair-journey.js';
import { restart } from '../../harness/stack-client.js';
import { type Answer, Door, type Visitor } from './door.js';
import { expectCode } from './expect-problem.js';

jest.setTimeout(120_000);

const MB = 1024 * 1024;
const DAY_MS = 86_400_000;
let door: Door;
let applicant: Visitor;

beforeAll(async () => {
  door = await Door.open();
  applicant = await door.person('applicant', { organisation: freshUscc() });
});

afterAll(() => door.close());

/** A PDF of so many bytes, different for each mark. */
function pdf(size: number, mark: string): Buffer {
  const tail = Buffer.from(`\n% ${mark}\n%%EOF\n`);
  return Buffer.concat([PDF, Buffer.alloc(size - PDF.length - tail.length, 0x20), tail]);
}

const sum = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

function begin(content: Uint8Array, over: object = {}, as = applicant): Promise<Answer> {
  const json = { name: '缴款凭证.pdf', size: content.length, sha256: sum(content), ...over };
  return door.knock('POST', '/v1/uploads', { as, json });
}

function send(id: string, offset: number, part: Uint8Array, as = applicant): Promise<Answer> {
  const headers = { 'content-type': 'application/octet-stream' };
  return door.knock('PATCH', `/v1/uploads/${id}?offset=${offset}`, {
    as,
    headers,
    body: new Uint8Array(part),
  });
}

const complete = (id: string, as = applicant): Promise<Answer> =>
  door.knock('POST', `/v1/uploads/${id}/completion`, { as, json: {} });

const idOf = ({ body }: Answer): string => String(body['id']);

/** Sends the head and half of the body of a part, and hangs up. */
async function cutOff(id: string, part: Buffer): Promise<void> {
  const { hostname, port } = new URL(door.base);
  const socket = connect(Number(port), hostname);
  const head = [
    `PATCH /api/v1/uploads/${id}?offset=0 HTTP/1.1`,
    `Host: ${hostname}`,
    `Authorization: Bearer ${applicant.token}`,
    'Content-Type: application/octet-stream',
    `Content-Length: ${part.length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  await new Promise((resolve) => socket.write(part.subarray(0, part.length / 2), resolve));
  await new Promise((resolve) => setTimeout(resolve, 300));
  socket.destroy();
}

describe('an upload in parts', () => {
  it('goes on where it was after its line was cut and the server restarted, and becomes the file that was sent', async () => {
    const content = pdf(2 * MB, 'cut');
    const id = idOf(await begin(content));
    await cutOff(id, content.subarray(0, MB));
    expect((await begin(content)).body).toEqual({ id, offset: 0, size: 2 * MB });
    expect((await send(id, 0, content.subarray(0, MB))).body).toEqual({ id, offset: MB, size: 2 * MB });
    await restart('api');
    // The page was closed: the same file is chosen again.
    expect((await begin(content)).body).toEqual({ id, offset: MB, size: 2 * MB });
    expect((await send(id, MB, content.subarray(MB))).status).toBe(200);
    const stored = await complete(id);
    expect(stored.status).toBe(201);
    expect(stored.body).toMatchObject({ name: '缴款凭证.pdf', size: 2 * MB, sha256: sum(content) });
    const file = await door.knock('GET', `/v1/files/${idOf(stored)}`, { as: applicant });
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(sum(Buffer.from(file.text))).toBe(sum(content));
    expectCode(await complete(id), 'NOT_FOUND');
  });

  it('is made a file once, also when the answer was lost', async () => {
    const content = pdf(2_000, 'once');
    const id = idOf(await begin(content));
    await send(id, 0, content);
    const headers = { 'idempotency-key': 'once-for-this-upload' };
    const path = `/v1/uploads/${id}/completion`;
    const [first, again] = [
      await door.knock('POST', path, { as: applicant, json: {}, headers }),
      await door.knock('POST', path, { as: applicant, json: {}, headers }),
    ];
    expect(again.body).toEqual(first.body);
  });

  it('takes no part at another place, and of two that race for one place one', async () => {
    const content = pdf(3_000, 'places');
    const id = idOf(await begin(content));
    const early = await send(id, 1_000, content.subarray(1_000, 2_000));
    expectCode(early, 'UPLOAD_OFFSET');
    expect(early.body.offset).toBe(0);
    const racing = await Promise.all(
      Array.from({ length: 8 }, () => send(id, 0, content.subarray(0, 1_000))),
    );
    expect(racing.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await begin(content)).body).toMatchObject({ offset: 1_000 });
    expectCode(await complete(id), 'UPLOAD_OFFSET');
  });

  it('that lies about its type is refused at its first part, and what it hides at its end', async () => {
    const html = Buffer.from('<html><script>alert(1)</script></html>');
    const lying = idOf(await begin(html));
    expectCode(await send(lying, 0, html), 'FILE_TYPE');
    expectCode(await send(lying, 0, html), 'NOT_FOUND');
    const acting = Buffer.from(PDF.toString().replace('trailer', '<</S/JavaScript>>\ntrailer'));
    const hidden = idOf(await begin(acting));
    expect((await send(hidden, 0, acting)).status).toBe(200);
    expectCode(await complete(hidden), 'FILE_DAMAGED');
    expectCode(await complete(hidden), 'NOT_FOUND');
    expectCode(await begin(PDF, { name: '../x.pdf' }), 'FILE_NAME');
  });

  it('that is not what was said to be sent is refused', async () => {
    const content = pdf(2_000, 'said');
    const id = idOf(await begin(content, { sha256: sum(PDF) }));
    await send(id, 0, content);
    expectCode(await complete(id), 'FILE_DAMAGED');
  });

  it('has the size that was said, at most 20 MB, and parts of at most 1 MB', async () => {
    expectCode(await begin(PDF, { size: 20 * MB + 1 }), 'INVALID_REQUEST');
    const content = pdf(2 * MB, 'size');
    const id = idOf(await begin(content, { size: MB }));
    expectCode(await send(id, 0, content.subarray(0, MB + 1)), 'FILE_TOO_LARGE');
    await send(id, 0, content.subarray(0, MB));
    expectCode(await send(id, MB, content.subarray(MB, MB + 1)), 'FILE_TOO_LARGE');
    const empty = await send(id, MB, new Uint8Array());
    expectCode(empty, 'MALFORMED_BODY');
  });

  it('of somebody else is not found, not even by a colleague with the same file', async () => {
    const content = pdf(2_000, 'mine');
    const id = idOf(await begin(content));
    const stranger = await door.person('applicant', { organisation: freshUscc() });
    expectCode(await send(id, 0, content, stranger), 'NOT_FOUND');
    expectCode(await complete(id, stranger), 'NOT_FOUND');
    expect(idOf(await begin(content, {}, stranger))).not.toBe(id);
  });

  it('waits a day and no longer, and of one person no more than twenty wait', async () => {
    const sender = await door.person('applicant', { organisation: freshUscc() });
    const first = pdf(2_000, 'oldest');
    const id = idOf(await begin(first, {}, sender));
    await send(id, 0, first.subarray(0, 1_000), sender);
    for (let no = 0; no < 20; no++) await begin(pdf(2_000, `later ${no}`), {}, sender);
    expectCode(await send(id, 1_000, first.subarray(1_000), sender), 'NOT_FOUND');

    const { uploads } = door.repositories;
    const old = idOf(await begin(first, {}, sender));
    await send(old, 0, first.subarray(0, 1_000), sender);
    await uploads.forgetExpired(Date.now() + DAY_MS - 60_000);
    expect(await uploads.arrived(old)).toBe(1_000);
    expect(await uploads.find(old, sender.id, Date.now() + DAY_MS + 60_000)).toBeUndefined();
    await uploads.remove(old);
    expect(await uploads.arrived(old)).toBe(0);
  });
});
