import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { normaliseDecisionNumber } from '@xinxiu/domain';
import { parse } from 'csv-parse/sync';
import { REAL } from '../testing/test-import.js';

const FILE = readFileSync(join(REAL, 'docno/document-numbers-300.csv'), 'utf8');
const NUMBERS = (parse(FILE, { columns: true, bom: true }) as { doc_number: string }[]).map(
  (row) => row.doc_number,
);

describe('300 real document numbers', () => {
  it('are each a number or none, and none is lost', () => {
    const readings = NUMBERS.map((text) => normaliseDecisionNumber(text));
    expect(NUMBERS).toHaveLength(300);
    expect(readings.filter(({ kind }) => kind === 'number')).toHaveLength(
      NUMBERS.filter((text) => text !== '').length,
    );
    expect(readings.filter(({ kind }) => kind === 'none')).toHaveLength(
      NUMBERS.filter((text) => text === '').length,
    );
  });

  it('come out as 〔year〕serial号 wherever they have a year', () => {
    for (const text of NUMBERS) {
      const reading = normaliseDecisionNumber(text);
      if (reading.kind === 'number' && /[〔[]/.test(text))
        expect(reading.canonical).toMatch(/^\p{Script=Han}+〔\d{4}〕[1-9]\d*号$/u);
    }
  });

  it('stay different numbers when they are', () => {
    const written = new Set(
      NUMBERS.filter((text) => text !== '').map((text) =>
        text.replace(/^发文字号：|\s/g, '').replace(/\[(\d+)\]/, '〔$1〕'),
      ),
    );
    const canonical = new Set(
      NUMBERS.flatMap((text) => {
        const reading = normaliseDecisionNumber(text);
        return reading.kind === 'number' ? [reading.canonical] : [];
      }),
    );
    expect(canonical.size).toBe(written.size);
  });
});
