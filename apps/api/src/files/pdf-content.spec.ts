import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pdfFault } from './pdf-content.js';

const MB = 1024 * 1024;
const ACTION = '<</Type/Catalog/Pages 4 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>';
const HARMLESS = '<</Type/Catalog/Pages 4 0 R/OpenAction[4 0 R/Fit]>>';

function pdf(...parts: readonly (string | Buffer)[]): Buffer {
  const page = '4 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n';
  return Buffer.concat(
    ['%PDF-1.5\n%\xe2\xe3\xcf\xd3\n', ...parts, page, 'trailer<</Root 1 0 R>>\n%%EOF\n'].map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : part,
    ),
  );
}

const stream = (dict: string, data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`3 0 obj\n<<${dict}/Length ${data.length}>>\nstream\n`),
    data,
    Buffer.from('\nendstream\nendobj\n'),
  ]);

/** @param inner of the object that is packed */
function packed(
  inner: string,
  filter = '/Filter/FlateDecode',
  pack: (plain: Buffer) => Buffer = deflateSync,
) {
  const header = '1 0 ';
  const plain = Buffer.from(`${header}${inner}`, 'latin1');
  return pdf(stream(`/Type/ObjStm/N 1/First ${header.length}${filter}`, pack(plain)));
}

const hex = (plain: Buffer): Buffer => Buffer.from(`${deflateSync(plain).toString('hex')}>`);
const asIs = (plain: Buffer): Buffer => plain;
const ACTIVE = expect.stringContaining('acts when it is opened');
const UNREADABLE = expect.stringContaining('not looked into');

describe('S16: a PDF that acts', () => {
  it.each([
    ['as the most usual writers pack it', packed(ACTION)],
    ['with an array of one filter', packed(ACTION, '/Filter [ /FlateDecode ]')],
    ['with an abbreviation', packed(ACTION, '/Filter/Fl')],
    ['with another spelling', packed(ACTION, '/F#69lter /Flate#44ecode')],
    ['with the key of an inline picture', packed(ACTION, '/F/Fl')],
    ['with a comment between', packed(ACTION, '/Filter % /DCTDecode\n/FlateDecode')],
    ['in a stream that is not packed', packed(ACTION, '', asIs)],
    ['with names that are spelled otherwise', packed('<</S/J#61vaScript/#4a#53(x)>>')],
    ['without a type', pdf(stream('/N 1/First 4/Filter/Fl', deflateSync(Buffer.from(`1 0 ${ACTION}`))))],
    ['in a plain object', pdf(`1 0 obj${ACTION}endobj\n`)],
    ['with a short name alone', pdf('1 0 obj <</S/Rendition/JS(x)>> endobj\n')],
    [
      'behind a bracket between objects',
      pdf('( [ <<\n', `1 0 obj${ACTION.replace('/S/JavaScript', '')}endobj\n`),
    ],
    [
      'within what looks like a picture',
      pdf(stream('/Subtype/Image/Filter/DCTDecode', Buffer.from('1 0 obj<</XFA 2 0 R>>endobj'))),
    ],
    ['by what it sends or fetches', packed('<</OpenAction<</S/GoToR/F(//other/share/a.pdf)>>>>')],
    ['by a form that is sent', packed('<</S/SubmitForm/F(https://x.cn)>>')],
    ['with a file in it that has no type', packed('<</AF[<</Type/Filespec/EF<</F 3 0 R>>>>]>>')],
    ['in its trailer', Buffer.from('%PDF-1.4\ntrailer<</Root<</Names<</EmbeddedFiles 1 0 R>>>>>>\n%%EOF\n')],
  ])('is found %s', async (_, content) => {
    expect(await pdfFault(content)).toEqual(ACTIVE);
  });

  it.each([
    ['by two filters', packed(ACTION, '/Filter[/ASCIIHexDecode/FlateDecode]', hex)],
    ['by a filter that is named elsewhere', packed(ACTION, '/Filter 9 0 R')],
    ['by a filter that is named twice', packed(ACTION, '/Filter/FlateDecode/Filter/ASCIIHexDecode')],
    ['by another filter', packed(ACTION, '/Filter/LZWDecode', asIs)],
    ['with a predictor', packed(ACTION, '/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>')],
    ['damaged', packed(ACTION, '/Filter/FlateDecode', (plain) => deflateSync(plain).subarray(0, -6))],
    [
      'with a beginning that is named elsewhere',
      pdf(stream('/Type/ObjStm/N 1/First 9 0 R/Filter/Fl', deflateSync(`1 0 ${ACTION}`))),
    ],
  ])('is refused where its objects are packed %s', async (_, content) => {
    expect(await pdfFault(content)).toEqual(UNREADABLE);
  });
});

describe('a PDF that is encrypted', () => {
  it('is refused with what to do', async () => {
    const encrypted = expect.stringContaining('without a password');
    expect(await pdfFault(Buffer.from('%PDF-1.4\ntrailer<</Root 1 0 R/Encrypt 9 0 R>>\n%%EOF\n'))).toEqual(
      encrypted,
    );
    const table = stream('/Type/XRef/W[1 2 1]/Root 1 0 R/Encrypt 9 0 R/Filter/FlateDecode', deflateSync('x'));
    expect(await pdfFault(pdf(table))).toEqual(encrypted);
  });
});

describe('S16: a PDF that unpacks to too much, or takes too long', () => {
  const limits = { unpacked: MB, read: MB, ms: 60_000 };

  it('is refused without unpacking it all, in one piece or in many', async () => {
    const bomb = packed(`null${' '.repeat(8 * MB)}`);
    expect(bomb.length).toBeLessThan(MB / 10);
    expect(await pdfFault(bomb, limits)).toMatch(/more than 1 MB/);
    const several = Array.from({ length: 5 }, () => packed(`null${' '.repeat(MB / 4)}`));
    expect(await pdfFault(several[0] as Buffer, limits)).toBeUndefined();
    expect(await pdfFault(Buffer.concat(several), limits)).toMatch(/more than 1 MB/);
  });

  it('is refused where every object is within the one before', async () => {
    expect(await pdfFault(pdf('1 0 obj ( '.repeat(10_000)), limits)).toMatch(/too long/);
    const header = '1 0 '.repeat(5_000);
    const all = Buffer.from(`${header}[${'0 '.repeat(5_000)}]`);
    const overlapping = pdf(stream(`/Type/ObjStm/N 5000/First ${header.length}/Filter/Fl`, deflateSync(all)));
    expect(await pdfFault(overlapping, limits)).toMatch(/too long/);
  });

  it('is refused when its time is over', async () => {
    expect(await pdfFault(packed(HARMLESS), { ...limits, ms: -1 })).toMatch(/too long/);
  });
});

describe('an ordinary PDF', () => {
  it.each([
    ['with packed objects and a table of them', packed(HARMLESS)],
    ['with an address in a link', packed('<</A<</S/URI/URI(https://x.cn/JS/XFA/a.html)>>>>')],
    ['with words', pdf('1 0 obj<</Title(Object \\(obj 1\\) /JS stream)/Subject<FEFF>>>endobj\n')],
    ['with an outline', pdf('5 0 obj<</Type/Outlines/First 6 0 R/Last 6 0 R/Count 1>>endobj\n')],
    ['with a profile of colours', pdf(stream('/N 3/Filter/FlateDecode', deflateSync(randomBytes(500))))],
    [
      'with a font',
      pdf(stream('/Subtype/CIDFontType0C/Filter[/ASCII85Decode/FlateDecode]', randomBytes(500))),
    ],
    [
      'with a table that has a predictor',
      pdf(
        stream(
          '/Type/XRef/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>/W[1 2 1]/Root 1 0 R',
          deflateSync(randomBytes(40)),
        ),
      ),
    ],
    [
      'with the short names in the bytes of a picture',
      pdf(stream('/Subtype/Image/Filter/DCTDecode', Buffer.from('\xff\xd8/JS(\x00/XFA [/JS ', 'latin1'))),
    ],
    ['with page contents', pdf(stream('', Buffer.from('q 1 0 0 1 0 0 cm BT /F1 12 Tf (obj \\() Tj ET Q')))],
    ['that was changed and saved behind its end', Buffer.concat([packed(HARMLESS), packed(HARMLESS)])],
  ])('%s is taken', async (_, content) => {
    expect(await pdfFault(content)).toBeUndefined();
  });

  it('with a large picture is taken, well within what is read of one', async () => {
    const picture = pdf(stream('/Subtype/Image/Filter/DCTDecode', randomBytes(15 * MB)));
    expect(await pdfFault(picture, { unpacked: MB, read: MB, ms: 60_000 })).toBeUndefined();
  });

  it('or anything else never makes the look fail otherwise', async () => {
    const piece = fc.constantFrom(
      ...[
        '1 0 obj',
        '<<',
        '>>',
        '[',
        ']',
        '(',
        ')',
        '\\',
        '<',
        '>',
        '/ObjStm',
        '/First 4',
        '/N 1',
        '/Filter',
        '/Fl',
      ],
      ...['stream\n', 'endstream', 'endobj', '%', '\n', '\0', '/Encrypt', 'trailer', '#4', '1 0 ', 'x'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        expect(['string', 'undefined']).toContain(typeof (await pdfFault(pdf(...pieces))));
      }),
    );
  });
});
