import { runInThisContext } from 'node:vm';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { type EligibilityRecord, addDays, assessEligibility, civilDate } from '@xinxiu/domain';
import { loadPacks } from './load-packs.js';

/** The environment of the process itself: jest gives each file a copy, which the clock does not follow. */
const environment = runInThisContext('process.env') as NodeJS.ProcessEnv;
const given = environment['TZ'];

const loaded = loadPacks('seeds/policies');
if (!loaded.ok) throw new Error('The packs of the repository cannot be read.');
const { regimes } = loaded.value;

const FIRST = civilDate('2019-12-25');

/** Records decided on each of 3,000 days, across every change of regime, asked about on the day and later. */
function answers(): string {
  const rows: unknown[] = [];
  for (let n = 0; n < 3_000; n += 7) {
    const decisionDate = addDays(FIRST, n);
    for (const penaltyKinds of [['罚款'], ['警告'], ['吊销许可证件']] as const) {
      const record: EligibilityRecord = { kind: 'penalty', penaltyKinds, fineYuan: 20_000, decisionDate };
      const remedied = { ...record, fulfilledOn: addDays(decisionDate, 20), commitment: true };
      for (const days of [0, 92, 400])
        rows.push(assessEligibility(remedied, addDays(decisionDate, days), regimes));
    }
  }
  return JSON.stringify(rows);
}

function inZone(zone: string): string {
  environment['TZ'] = zone;
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  return answers();
}

describe('eligibility', () => {
  afterAll(() => {
    jest.useRealTimers();
    if (given === undefined) delete environment['TZ'];
    else environment['TZ'] = given;
  });

  const baseline = inZone('Asia/Shanghai');

  it.each(['UTC', 'America/New_York', 'Pacific/Auckland', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
    'is the same on a server in %s',
    (zone) => {
      expect(inZone(zone) === baseline).toBe(true);
    },
  );

  it.each(['2001-01-01T00:00:00Z', '2026-12-31T15:59:59Z', '2026-12-31T16:00:00Z', '2099-06-30T12:00:00Z'])(
    'is the same when the clock of the server says %s',
    (now) => {
      jest.useFakeTimers({ now: Date.parse(now) });
      expect(answers() === baseline).toBe(true);
    },
  );
});
