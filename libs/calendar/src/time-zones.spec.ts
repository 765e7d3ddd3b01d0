import { runInThisContext } from 'node:vm';
import { afterAll, describe, expect, it } from '@jest/globals';
import {
  type CivilDate,
  addPeriod,
  addWorkingDays,
  civilDate,
  fromDayNumber,
  shanghaiDate,
  shanghaiInstant,
  toDayNumber,
} from '@xinxiu/domain';
import { loadCalendar } from './load-calendar.js';

/** The environment of the process itself: jest gives each file a copy, which the clock does not follow. */
const environment = runInThisContext('process.env') as NodeJS.ProcessEnv;
const given = environment['TZ'];

function inZone<T>(zone: string, work: () => T): T {
  environment['TZ'] = zone;
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  return work();
}

const FIRST = toDayNumber(civilDate('1999-12-31'));
const LAST = toDayNumber(civilDate('2032-12-31'));

/** Everything that a server in another zone could get wrong, over 33 years with and without notices. */
function legalTime(): unknown[] {
  const calendar = loadCalendar({ holidaysDir: 'seeds/holidays' });
  const rows: unknown[] = [calendar.digest];
  for (let number = FIRST; number <= LAST; number += 1) {
    const date: CivilDate = fromDayNumber(number);
    rows.push(
      date,
      calendar.day(date),
      shanghaiDate(shanghaiInstant(date, '00:00')),
      shanghaiInstant(date, '23:59'),
    );
    if (number % 17 !== 0) continue;
    rows.push(
      addWorkingDays(calendar, date, 10),
      addPeriod(date, { months: 3 }),
      addPeriod(date, { years: 3 }),
    );
  }
  return rows;
}

describe('legal time', () => {
  afterAll(() => {
    if (given === undefined) delete environment['TZ'];
    else environment['TZ'] = given;
  });

  const baseline = inZone('Asia/Shanghai', () => JSON.stringify(legalTime()));

  it.each([
    'UTC',
    'America/New_York',
    'Pacific/Auckland',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'Australia/Lord_Howe',
  ])('is the same on a server in %s', (zone) => {
    expect(inZone(zone, () => JSON.stringify(legalTime())) === baseline).toBe(true);
  });
});
