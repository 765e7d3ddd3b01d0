import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { freshUscc } from '../../factories/county.js';
import { PDF } from '../../factories/repair-journey.js';
import { restart } from '../../harness/stack-client.js';
import { type Answer, Door, type Visitor } from './door.js';
import { expectCode } from './expect-problem.js';
import { Uploading, sumOf } from './uploading.js';

jest.setTimeout(120_000);

const MB = 1024 * 1024;
const DAY_MS = 86_400_000;
let door: Door;
let applicant: Visitor;
let uploading: Uploading;

beforeAll(async () => {
  door = await Door.open();
  applicant = await door.person('applicant', { organisation: freshUscc() });
  uploading = new Uploading(door, applicant);
});

afterAll(() => door.close());

/** A PDF of so many bytes, different for each mark. */
function pdf(size: number, mark: string): Buffer {
  const tail = Buffer.from(`\n% ${mark}\n%%EOF\n`);
  return Buffer.concat([PDF, Buffer.alloc(size - PDF.length - tail.length, 0x20), tail]);
}

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
    const id = idOf(await uploading.begin(content));
    await cutOff(id, content.subarray(0, MB));
    expect((await uploading.begin(content)).body).toEqual({ id, offset: 0, size: 2 * MB });
    expect((await uploading.send(id, 0, content.subarray(0, MB))).body).toEqual({
      id,
      offset: MB,
      size: 2 * MB,
    });
    await restart('api');
    // The page was closed: the same file is chosen again.
    expect((await uploading.begin(content)).body).toEqual({ id, offset: MB, size: 2 * MB });
    expect((await uploading.send(id, MB, content.subarray(MB))).status).toBe(200);
    const stored = await uploading.complete(id);
    expect(stored.status).toBe(201);
    expect(stored.body).toMatchObject({ name: '缴款凭证.pdf', size: 2 * MB, sha256: sumOf(content) });
    const file = await door.knock('GET', `/v1/files/${idOf(stored)}`, { as: applicant });
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(sumOf(Buffer.from(file.text))).toBe(sumOf(content));
    expectCode(await uploading.complete(id), 'NOT_FOUND');
  });

  it('is made a file once, also when the answer was lost', async () => {
    const content = pdf(2_000, 'once');
    const id = idOf(await uploading.begin(content));
    await uploading.send(id, 0, content);
    const headers = { 'idempotency-key': 'once-for-this-upload' };
    const first = await uploading.complete(id, applicant, headers);
    const again = await uploading.complete(id, applicant, headers);
    expect(again.body).toEqual(first.body);
  });

  it('takes no part at another place, and of two that race for one place one', async () => {
    const content = pdf(3_000, 'places');
    const id = idOf(await uploading.begin(content));
    const early = await uploading.send(id, 1_000, content.subarray(1_000, 2_000));
    expectCode(early, 'UPLOAD_OFFSET');
    expect(early.body.offset).toBe(0);
    const racing = await Promise.all(
      Array.from({ length: 8 }, () => uploading.send(id, 0, content.subarray(0, 1_000))),
    );
    expect(racing.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await uploading.begin(content)).body).toMatchObject({ offset: 1_000 });
    expectCode(await uploading.complete(id), 'UPLOAD_OFFSET');
  });

  it('that lies about its type is refused at its first part, and what it hides at its end', async () => {
    const html = Buffer.from('<html><script>alert(1)</script></html>');
    const lying = idOf(await uploading.begin(html));
    expectCode(await uploading.send(lying, 0, html), 'FILE_TYPE');
    expectCode(await uploading.send(lying, 0, html), 'NOT_FOUND');
    const acting = Buffer.from(PDF.toString().replace('trailer', '<</S/JavaScript>>\ntrailer'));
    const hidden = idOf(await uploading.begin(acting));
    expect((await uploading.send(hidden, 0, acting)).status).toBe(200);
    expectCode(await uploading.complete(hidden), 'FILE_DAMAGED');
    expectCode(await uploading.complete(hidden), 'NOT_FOUND');
    expectCode(await uploading.begin(PDF, { name: '../x.pdf' }), 'FILE_NAME');
  });

  it('that is not what was said to be sent is refused', async () => {
    const content = pdf(2_000, 'said');
    const id = idOf(await uploading.begin(content, { sha256: sumOf(PDF) }));
    await uploading.send(id, 0, content);
    expectCode(await uploading.complete(id), 'FILE_DAMAGED');
  });

  it('has the size that was said, at most 20 MB, and parts of at most 1 MB', async () => {
    expectCode(await uploading.begin(PDF, { size: 20 * MB + 1 }), 'INVALID_REQUEST');
    const content = pdf(2 * MB, 'size');
    const id = idOf(await uploading.begin(content, { size: MB }));
    expectCode(await uploading.send(id, 0, content.subarray(0, MB + 1)), 'FILE_TOO_LARGE');
    await uploading.send(id, 0, content.subarray(0, MB));
    expectCode(await uploading.send(id, MB, content.subarray(MB, MB + 1)), 'FILE_TOO_LARGE');
    const empty = await uploading.send(id, MB, new Uint8Array());
    expectCode(empty, 'MALFORMED_BODY');
  });

  it('of somebody else is not found, not even by a colleague with the same file', async () => {
    const content = pdf(2_000, 'mine');
    const id = idOf(await uploading.begin(content));
    const stranger = await door.person('applicant', { organisation: freshUscc() });
    expectCode(await uploading.send(id, 0, content, stranger), 'NOT_FOUND');
    expectCode(await uploading.complete(id, stranger), 'NOT_FOUND');
    expect(idOf(await uploading.begin(content, {}, stranger))).not.toBe(id);
  });

  it('waits a day and no longer, and of one person no more than twenty wait', async () => {
    const sender = await door.person('applicant', { organisation: freshUscc() });
    const first = pdf(2_000, 'oldest');
    const id = idOf(await uploading.begin(first, {}, sender));
    await uploading.send(id, 0, first.subarray(0, 1_000), sender);
    for (let no = 0; no < 20; no++) await uploading.begin(pdf(2_000, `later ${no}`), {}, sender);
    expectCode(await uploading.send(id, 1_000, first.subarray(1_000), sender), 'NOT_FOUND');

    const { uploads } = door.repositories;
    const old = idOf(await uploading.begin(first, {}, sender));
    await uploading.send(old, 0, first.subarray(0, 1_000), sender);
    await uploads.forgetExpired(Date.now() + DAY_MS - 60_000);
    expect(await uploads.arrived(old)).toBe(1_000);
    expect(await uploads.find(old, sender.id, Date.now() + DAY_MS + 60_000)).toBeUndefined();
    await uploads.remove(old);
    expect(await uploads.arrived(old)).toBe(0);
  });
});
