import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { CalendarInForce } from '@xinxiu/calendar';
import { civilDate } from '@xinxiu/domain';
import { loadPacks } from '@xinxiu/policy';
import { Law } from './law.js';

const loaded = loadPacks(fileURLToPath(new URL('../../../../seeds/policies', import.meta.url)));
if (!loaded.ok) throw new Error('The packs of the repository cannot be read.');
const [first] = loaded.value.counties;
if (!first) throw new Error('The repository has no county overlay.');

const FIRST_DAY = civilDate('2027-01-01');
const second = {
  ...first,
  version: '2',
  digest: 'second',
  validity: { from: FIRST_DAY, to: null },
  rules: { ...first.rules, pack: { ...first.rules.pack, version: '2', digest: 'second' } },
};
const ended = { ...first, validity: { from: null, to: civilDate('2026-12-31') } };
const holidays = fileURLToPath(new URL('../../../../seeds/holidays', import.meta.url));
const calendar = new CalendarInForce(holidays, { edition: async () => '', inForce: async () => [] });
const law = new Law({ ...loaded.value, counties: [ended, second] }, calendar);

describe('the law of a case', () => {
  it('is the version in force on the day of its submission', () => {
    expect(law.rulesOn(civilDate('2026-12-31')).pack.version).toBe('1');
    expect(law.rulesOn(FIRST_DAY).pack.version).toBe('2');
  });

  it('stays the version it was submitted under, long after that has been replaced', () => {
    expect(law.rulesOfPack(first.digest).pack.version).toBe('1');
  });

  it('waits for a pack that is not there: somebody can restore it', () => {
    expect(() => law.rulesOfPack('gone')).toThrow('restore the file as it was published');
  });
});
