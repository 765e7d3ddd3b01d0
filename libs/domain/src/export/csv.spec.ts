import { describe, expect, it } from '@jest/globals';
import { csvLine } from './csv.js';

describe('a line of CSV', () => {
  it('quotes what would end a cell or the line', () => {
    expect(csvLine(['甲', 'a,b', 'say "x"', 'two\nlines'])).toBe('甲,"a,b","say ""x""","two\nlines"\r\n');
  });

  it.each(["=cmd|' /C calc'!A0", '+1', '-1', '@SUM', '\t1', '\r1', '＝1'])(
    'S13: never gives %j to a spreadsheet to calculate',
    (text) => {
      expect(csvLine([text])).toBe(`"'${text}"\r\n`);
    },
  );
});
