import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { COUNTY } from '@xinxiu/persistence';
import { County } from '../../factories/county.js';
import { PDF, RepairJourney } from '../../factories/repair-journey.js';
import { Door, type Visitor } from './door.js';
import { expectCode } from './expect-problem.js';
import { zipOf } from './zip.js';

jest.setTimeout(120_000);

const MB = 1024 * 1024;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

let door: Door;
let applicant: Visitor;

beforeAll(async () => {
  door = await Door.open();
  applicant = await door.person('applicant', { organisation: '914205260000000011' });
});

afterAll(() => door.close());

const upload = (name: string, content: Uint8Array) => door.upload('/v1/files', applicant, name, content);

/** Who downloaded files of a case: the trail has it once the one writer of the chain has come by. */
async function downloadsOf(caseNo: string) {
  for (const until = Date.now() + 30_000; ;) {
    const { items } = await door.repositories.audit.list(COUNTY, { subject: caseNo }, { limit: 200 });
    const found = items.map(({ entry }) => entry).filter(({ action }) => action === 'file-downloaded');
    if (found.length >= 2 || Date.now() > until) return found;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

const pdfOf = (inside: string): Buffer =>
  Buffer.from(PDF.toString().replace('trailer', `${inside}\ntrailer`), 'latin1');

/** With one object, which is packed as most writers do it. */
function packedPdf(object: string): Buffer {
  const data = deflateSync(`9 0 ${object}`);
  const dict = `<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${data.length}>>`;
  return pdfOf(`8 0 obj${dict}stream\n${data.toString('latin1')}\nendstream endobj`);
}

describe('S16: an upload', () => {
  it('of each kind is stored with its hash and given back as it came', async () => {
    const ofd = zipOf({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Document.xml': '<x/>' });
    for (const [name, content] of [
      ['缴款凭证.pdf', PDF],
      ['压缩.pdf', packedPdf('<</Title(x)>>')],
      ['图 1.png', PNG],
      ['版式.ofd', ofd],
    ] as const) {
      const stored = await upload(name, content);
      expect({ name, status: stored.status }).toEqual({ name, status: 201 });
      expect(stored.body).toMatchObject({
        name,
        size: content.length,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
    }
  });

  it.each<[string, string, Uint8Array, string]>([
    ['nothing', 'a.pdf', Buffer.alloc(0), 'FILE_EMPTY'],
    ['one byte', 'a.pdf', Buffer.from('%'), 'FILE_TYPE'],
    ['HTML named .pdf', 'a.pdf', Buffer.from('<html><script>alert(1)</script></html>'), 'FILE_TYPE'],
    ['a script before a PDF', 'a.pdf', Buffer.concat([Buffer.from('/*'), PDF]), 'FILE_TYPE'],
    [
      'a PDF with HTML behind it',
      'a.pdf',
      Buffer.concat([PDF, Buffer.from('<script>1</script>')]),
      'FILE_DAMAGED',
    ],
    ['a PDF that was cut off', 'a.pdf', PDF.subarray(0, 60), 'FILE_DAMAGED'],
    ['a PDF that runs JavaScript', 'a.pdf', pdfOf('<</S/JavaScript/JS(app.alert(1))>>'), 'FILE_DAMAGED'],
    ['a PDF that hides JavaScript', 'a.pdf', pdfOf('<</S/J#61vaScript>>'), 'FILE_DAMAGED'],
    ['a PDF that packs JavaScript away', 'a.pdf', packedPdf('<</S/JavaScript/JS(x)>>'), 'FILE_DAMAGED'],
    ['a PDF that is encrypted', 'a.pdf', pdfOf('trailer<</Encrypt 9 0 R>>'), 'FILE_DAMAGED'],
    ["the virus scanners' test file", 'a.pdf', pdfOf(EICAR), 'FILE_DAMAGED'],
    ['a PNG named .pdf', 'a.pdf', PNG, 'FILE_NAME'],
    ['a PNG with something glued on', 'a.png', Buffer.concat([PNG, PDF]), 'FILE_DAMAGED'],
    ['a ZIP that is no OFD', 'a.ofd', zipOf({ 'word/document.xml': '<x/>' }), 'FILE_DAMAGED'],
    ['half a ZIP', 'a.ofd', zipOf({ 'OFD.xml': '<ofd:OFD/>' }).subarray(0, 30), 'FILE_DAMAGED'],
    ['a ZIP with another OFD.xml', 'a.ofd', zipOf({ 'OFD.xml': 'hello' }), 'FILE_DAMAGED'],
    ['a path for a name', '../../x.pdf', PDF, 'FILE_NAME'],
    ['a name without ending', 'evidence', PDF, 'FILE_NAME'],
    ['a name that turns around', 'gnp\u202efdp.pdf', PDF, 'FILE_NAME'],
  ])('of %s is refused', async (_what, name, content, code) => {
    expectCode(await upload(name, content), code);
  });

  it('of another kind of ZIP is not called an OFD', async () => {
    const refused = await upload('a.docx', zipOf({ 'word/document.xml': '<x/>' }));
    expectCode(refused, 'FILE_NAME');
    expect(refused.body.detail).toContain('ZIP');
    expect(refused.body.detail).toContain('.docx');
  });

  it('of a ZIP bomb is refused without unpacking it all', async () => {
    const bomb = zipOf({ 'OFD.xml': 'x', 'big.bin': Buffer.alloc(250 * MB) });
    expect(bomb.length).toBeLessThan(MB);
    expectCode(await upload('a.ofd', bomb), 'FILE_DAMAGED');
  });

  it('of more than 20 MB is refused, of just 20 MB is taken', async () => {
    const padded = (size: number): Buffer => {
      const tail = Buffer.from('\n%%EOF\n');
      return Buffer.concat([PDF, Buffer.alloc(size - PDF.length - tail.length, 0x20), tail]);
    };
    expectCode(await upload('a.pdf', padded(21 * MB)), 'FILE_TOO_LARGE');
    expect((await upload('a.pdf', padded(20 * MB))).status).toBe(201);
  });

  it('whose name carries a line break is refused', async () => {
    const boundary = 'xinxiu-test';
    const body = Buffer.concat([
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x.pdf\r\n\r\n`,
      ),
      PDF,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    expectCode(
      await door.knock('POST', '/v1/files', { as: applicant, body: new Uint8Array(body), headers }),
      'FILE_NAME',
    );
  });

  it('without a file, without a boundary or cut off is a problem, not a hang', async () => {
    const send = (body: string | FormData, headers: Record<string, string> = {}) =>
      door.knock('POST', '/v1/files', { as: applicant, body, headers });
    expectCode(await send(new FormData()), 'FILE_MISSING');
    expectCode(await send('x', { 'content-type': 'multipart/form-data' }), 'MALFORMED_BODY');
    expectCode(await send('x', { 'content-type': 'application/pdf' }), 'UNSUPPORTED_MEDIA_TYPE');
    const half = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4';
    expectCode(await send(half, { 'content-type': 'multipart/form-data; boundary=b' }), 'MALFORMED_BODY');
  });
});

describe('S17: a download', () => {
  it('is saved and never run by a browser', async () => {
    const { body } = await upload('缴款 "凭证".pdf'.replaceAll('"', '“'), PDF);
    const answer = await door.knock('GET', `/v1/files/${String(body['id'])}`, { as: applicant });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%-]+$/,
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; sandbox",
    );
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.text).toBe(PDF.toString());
  });

  it('of another business, of a path or of nothing is not found', async () => {
    const { body } = await upload('a.pdf', PDF);
    const id = String(body['id']);
    const stranger = await door.person('applicant', { organisation: '914205260000000099' });
    expectCode(await door.knock('GET', `/v1/files/${id}`, { as: stranger }), 'NOT_FOUND');
    const { code } = await door.department();
    const reviewer = await door.person('reviewer', { department: code });
    expectCode(await door.knock('GET', `/v1/files/${id}`, { as: reviewer }), 'NOT_FOUND');
    expectCode(await door.knock('GET', '/v1/files/..%2f..%2fetc%2fpasswd', { as: applicant }), 'NOT_FOUND');
  });

  it('of a proof is open to those who handle its case, and to no other department', async () => {
    const county = await County.open();
    try {
      const journey = await RepairJourney.begin(county);
      const draftId = await journey.draft();
      const draft = await journey.business.client.get<{ content: { files: { id: string }[] } }>(
        `/applications/${draftId}`,
      );
      const fileId = draft.body.content.files[0]?.id ?? '';
      const { caseNo } = (await journey.send(draftId)).body;
      const other = await county.unit();
      const status = async (who: { client: typeof other.reviewer.client }) =>
        (await who.client.get(`/cases/${caseNo}/files/${fileId}`).catch(() => ({ status: 200 }))).status;
      expect(await status(journey.unit.reviewer)).toBe(200);
      expect(await status(journey.clerk)).toBe(200);
      expect(await status(other.reviewer)).toBe(404);
      const entries = await downloadsOf(caseNo);
      expect(entries.map(({ actor }) => actor.id).sort()).toEqual(
        [journey.unit.reviewer.id, journey.clerk.id].sort(),
      );
      for (const { outcome, detail } of entries) {
        expect({ outcome, detail }).toMatchObject({ outcome: 'done', detail: { file: fileId, caseNo } });
      }
    } finally {
      await county.close();
    }
  });
});
