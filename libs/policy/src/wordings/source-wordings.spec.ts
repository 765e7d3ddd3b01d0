import { expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { packRules } from '../pack-rules.js';
import { sourceInEnglish } from './source-wordings.js';

const FOLDER = 'seeds/policies';

it('says the source of every rule of the packs in English', () => {
  const sources = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => packRules(parse(readFileSync(`${FOLDER}/${name}`, 'utf8'))))
    .map(({ fields }) => String(fields['source']));
  expect(sources.length).toBeGreaterThan(200);
  expect([...new Set(sources)].filter((source) => /\p{Script=Han}/u.test(sourceInEnglish(source)))).toEqual(
    [],
  );
});

it('leaves a source that nobody has put into English as the pack says it', () => {
  expect(sourceInEnglish('县政府会议纪要')).toBe('县政府会议纪要');
  expect(sourceInEnglish('constructor')).toBe('constructor');
});
