import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parsePack } from './parse-pack.js';

const TEXT = readFileSync('seeds/policies/county-demo@9.yaml', 'utf8');

function problemsOf(text: string): { path: string | undefined; message: string }[] {
  const parsed = parsePack(text, 'county.yaml');
  return parsed.ok ? [] : parsed.error.map(({ path, message }) => ({ path, message }));
}

describe('the catalogue of measures in a county overlay', () => {
  it.each([
    ['article', '    article: 国办发〔2019〕35号 建立健全信用承诺制度\n'],
    ['nameEn', '    nameEn: Enter it in the credit record\n'],
    ['trust', '    trust: A\n    onPart: must\n'],
  ])('refuses a measure without its %s', (field, line) => {
    expect(problemsOf(TEXT).length).toBe(0);
    const lacking = problemsOf(TEXT.replace(line, ''));
    expect(lacking.map(({ path }) => path)).toContain(`measures.1.${field}`);
  });

  it.each([
    [
      'an empty article',
      'article: 国办发〔2019〕35号 建立健全信用承诺制度',
      "article: ''",
      'measures.1.article',
    ],
    ['no outcome', '    onPart: must\n    onNone: must\n', '', 'measures.1.onPart'],
    [
      'a consequence that is none',
      'carriesOut: commitmentBreach',
      'carriesOut: fine',
      'measures.0.carriesOut',
    ],
    ['a type that is none', 'types: [信用修复型]', 'types: [口头型]', 'measures.0.types.0'],
    [
      'another type than of a repair',
      'types: [信用修复型]',
      'types: [信用修复型, 主动型]',
      'measures.0.types',
    ],
  ])('refuses a measure with %s', (_, right, wrong, path) => {
    expect(problemsOf(TEXT.replace(right, wrong)).map((problem) => problem.path)).toContain(path);
  });

  it('refuses one that is in force on no day of its overlay', () => {
    const early = TEXT.replace(
      'carriesOut: commitmentBreach',
      "carriesOut: commitmentBreach\n    validity: { from: '2020-01-01', to: '2020-12-31' }",
    );
    expect(problemsOf(early)).toMatchObject([{ path: 'measures.0.validity' }]);
  });
});
