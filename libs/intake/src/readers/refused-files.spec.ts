import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import type { IntakeError } from '../intake-error.js';
import { nationalCsv } from '../testing/national-csv.js';
import { tryImport, upload } from '../testing/test-import.js';

const GOOD = nationalCsv([{}]);

async function refusal(content: string | Buffer, profile = 'national'): Promise<unknown> {
  return tryImport(upload(content, 65_536), profile).then(
    () => 'accepted',
    (error: { code?: string }) => error.code ?? error,
  );
}

describe('a file that cannot be imported', () => {
  it.each<[string, string | Buffer, string]>([
    ['an empty file', '', 'FILE_EMPTY'],
    ['a NUL in the text', GOOD.replace('青禾', '青\0禾'), 'NUL_BYTE'],
    ['UTF-16', Buffer.from(`\ufeff${GOOD}`, 'utf16le'), 'ENCODING_UNKNOWN'],
    [
      'bytes of no encoding',
      Buffer.concat([Buffer.from('CF_WSH,BZ\n'), Buffer.from([0xff, 0xff, 0x80])]),
      'ENCODING_UNKNOWN',
    ],
    [
      'UTF-8 that breaks in the middle',
      Buffer.concat([Buffer.from(GOOD), Buffer.from([0xe9, 0x9d, 0x2c])]),
      'ENCODING_UNKNOWN',
    ],
    ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'FORMAT_UNKNOWN'],
    ['a web page named .xls', '<html><table></table></html>', 'FORMAT_UNKNOWN'],
    ['a ZIP that is none', Buffer.from([0x50, 0x4b, 3, 4, 9, 9, 9]), 'XLSX_BROKEN'],
    ['an unknown header', GOOD.replace('CF_FRDB', 'CF_NEU'), 'HEADER_UNKNOWN'],
    ['a header twice', GOOD.replace('CF_FRDB', 'CF_WSH'), 'HEADER_DUPLICATE'],
    ['300 columns', `${Array.from({ length: 300 }, (_, i) => `C${i}`).join()}\n`, 'TOO_MANY_COLUMNS'],
    ['an unclosed quote', GOOD.replace('王某', '"王某'), 'CSV_BROKEN'],
    [
      'an unclosed quote before 2 MB',
      `${GOOD.replace('王某', '"王某')}${'字,'.repeat(500_000)}`,
      'RECORD_TOO_LARGE',
    ],
    ['JSON that ends too early', '{"items":[{"CF_WSH":"1"}', 'JSON_BROKEN'],
    ['JSON with text behind a comma', '[{"CF_WSH":"1"},]', 'JSON_BROKEN'],
    ['JSON without a comma', '[{"CF_WSH":"1"} {"CF_WSH":"2"}]', 'JSON_BROKEN'],
    ['JSON without records', '{"data":{"a":{}}}', 'JSON_BROKEN'],
    ['JSON nested without end', '['.repeat(100_000), 'JSON_BROKEN'],
    ['a JSON string without end', `[{"CF_WSH":"${'x'.repeat(3_000_000)}`, 'RECORD_TOO_LARGE'],
    ['an unknown JSON key', '[{"CF_WSH":"1","CF_NEU":2}]', 'HEADER_UNKNOWN'],
  ])('is refused with a code: %s', async (_what, content, code) => {
    expect(await refusal(content)).toBe(code);
  });

  it.each<[string, string | Buffer]>([
    ['JSON that ends too early', '{"items":[{"CF_WSH":"1"}'],
    ['JSON that ends in a word', '{"items":[tru'],
    ['JSON with text behind a comma', '[{"CF_WSH":"1"},]'],
    ['JSON with a word that is none', '[{"CF_WSH":oops}]'],
    ['JSON without a comma', '[{"CF_WSH":"1"} {"CF_WSH":"2"}]'],
    ['JSON with a key that is no text', '[{1:2}]'],
    ['JSON with a colon too many', '[1:2]'],
    ['JSON with other brackets', '[{"CF_WSH":"1"]'],
    ['JSON without records', '{"data":{"a":{}}}'],
    ['JSON nested without end', '['.repeat(100_000)],
    ['a ZIP that is none', Buffer.from([0x50, 0x4b, 3, 4, 9, 9, 9])],
  ])('says why in each language alone: %s', async (_what, content) => {
    const error: unknown = await tryImport(upload(content), 'national').catch((thrown: unknown) => thrown);
    const { message, english } = error as IntakeError;
    expect(english).not.toMatch(/\p{Script=Han}/u);
    expect(message.replace(/JSON|XLSX|xlsx|Excel|WPS|“.*?”/g, '')).not.toMatch(/[A-Za-z]{2}/);
  });

  it('names all unknown headers and says what to do', async () => {
    const error = await tryImport(upload('CF_WSH,新栏,另一栏\n1,2,3\n'), 'national').catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'HEADER_UNKNOWN', details: { headers: ['新栏', '另一栏'] } });
    expect((error as Error).message).toMatch(/新栏、另一栏.*columns、keep、ignore/);
  });

  it('is not needed for GB18030, a semicolon or a title above the header', async () => {
    const gb = await tryImport(
      upload(iconv.encode(`行政处罚信息公示表,,\n\n${GOOD}`, 'gb18030'), 3),
      'national',
    );
    const semicolons = await tryImport(upload(GOOD.replaceAll(',', ';')), 'national');
    expect([gb.summary.taken, semicolons.summary.taken]).toEqual([1, 1]);
  });
});

describe('JSON envelopes', () => {
  const record =
    '{"CF_WSH":"青罚〔2024〕1号","CF_JDRQ":1709251200000,"CF_CFJG":"青禾县公安局","CF_XDR_MC":"青禾公司","CF_CFLB":"警告","BZ":null}';

  it.each([
    ['an array', `[${record}]`],
    ['items', `{"total":1,"items":[${record}],"page":{"no":1}}`],
    ['a group', `{"xzcf":{"total":1,"rows":[${record}]},"xzxk":{"rows":[]}}`],
    ['a single object', record],
    ['JSON lines', `${record}\n${record}\n`],
  ])('are understood: %s', async (_what, text) => {
    const { rows } = await tryImport(upload(text), 'national');
    expect(rows[0]).toMatchObject({
      outcome: 'taken',
      penalty: { decisionDate: '2024-03-01', penaltyKinds: ['警告'] },
    });
  });

  it('keep every digit of a long number', async () => {
    const { rows } = await tryImport(
      upload(`[${record.replace('null', '12345678901234567890')}]`),
      'national',
    );
    expect(rows[0]?.penalty.remark).toBe('12345678901234567890');
  });

  it('count what is no record, and a key that comes twice', async () => {
    const twice = record.replace('"BZ":null', '"BZ":"a","BZ":"b"');
    const { rows, summary } = await tryImport(upload(`[${record},7,null,[1,{"a":2}],${twice}]`), 'national');
    expect(rows.map(({ outcome }) => outcome)).toEqual(['taken', 'refused', 'refused', 'refused', 'held']);
    expect(rows.map(({ reasons }) => reasons[0]?.code)).toEqual([
      undefined,
      'NOT_A_RECORD',
      'NOT_A_RECORD',
      'NOT_A_RECORD',
      'KEY_DUPLICATE',
    ]);
    expect(summary.total).toBe(5);
  });
});
