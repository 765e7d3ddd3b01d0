import { type WorkingDayTable, civilDate, dayOfWeek } from '@xinxiu/domain';
import { readPublished } from '../load-packs.js';
import { COUNTY, REGIME, parsed } from '../policy-folder.fixture.js';
import { Simulation } from './simulate.js';
import type { RecordSubject } from './subject.js';

const published = (() => {
  const read = readPublished('seeds/policies');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.map((one) => one.parsed);
})();
export const county = parsed(COUNTY);
export const at = civilDate('2026-11-24');

const weekdays: WorkingDayTable = {
  digest: 'weekdays',
  day: (date) => {
    const working = dayOfWeek(date) % 6 !== 0;
    return { working, reason: working ? 'weekday' : 'weekend', provisional: false };
  },
};

export function aRecord(
  facts: Partial<RecordSubject['facts']> = {},
  source: Partial<RecordSubject['source']['penalty']> = {},
  acts: RecordSubject['source']['acts'] = [],
): RecordSubject {
  const decisionDate = civilDate('2026-10-10');
  const authority = '青禾县市场监督管理局';
  return {
    kind: 'record',
    id: 'p-1',
    department: 'market',
    ended: false,
    facts: {
      kind: 'penalty',
      penaltyKinds: ['罚款'],
      fineYuan: 50_000,
      decisionDate,
      ...facts,
    },
    source: {
      penalty: { penaltyKinds: ['罚款'], fineYuan: 50_000, decisionDate, authority, ...source },
      acts,
    },
  };
}

/** Of a draft against what is published, as of a day. */
export function simulation(draft: string, day = at): Simulation {
  return new Simulation(published, parsed(draft), weekdays, day);
}

/** The next version of the regime, with another term for general records. */
export function regimeWithGeneral(term: 'minimum' | 'maximum', months: number): string {
  return REGIME.replace("version: '1'", "version: '2'").replace(
    new RegExp(`(id: o36\\.term\\.general\\n(?: {4}.*\\n)*? {4}${term}: )\\{ (?:months|years): \\d+ \\}`),
    `$1{ months: ${months} }`,
  );
}
