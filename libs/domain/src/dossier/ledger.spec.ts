import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ObligationKind } from '../eligibility/obligations.js';
import type { Actor } from '../permissions/actor.js';
import { addDays, civilDate } from '../time/civil-date.js';
import { shanghaiDate } from '../time/shanghai.js';
import { type RecordToActOn, actOnRecord } from './act-on-record.js';
import { GROUND, RULES, aFact, aPenalty } from './dossier.fixture.js';
import { dossierOf } from './dossier.js';
import { summariseLedger } from './ledger.js';
import type { RecordFact, RecordFactContent } from './record-fact.js';

const TODAY = civilDate('2026-05-06');
const REVIEWER: Actor = { id: 'u', name: '吴', role: 'reviewer', department: 'SCJG' };
const PENALTY = aPenalty({ penaltyKinds: ['罚款', '吊销许可证件'] });

const obligations = fc.uniqueArray(
  fc.constantFrom<ObligationKind>('fine', 'licence-return', 'correction', 'reporting'),
  { minLength: 1 },
);
const on = fc.integer({ min: -400, max: 3 }).map((days) => addDays(TODAY, days));
const fileIds = fc.uniqueArray(fc.constantFrom('f1', 'f2', 'f3'), { minLength: 1 });
const act: fc.Arbitrary<RecordFactContent> = fc.oneof(
  fc.record({ type: fc.constant('obligations-evidenced' as const), obligations, on, fileIds }),
  fc.record({ type: fc.constant('obligations-verified' as const), obligations }),
  fc.record({ type: fc.constant('obligations-verified' as const), obligations, on }),
  fc.record({
    type: fc.constant('obligations-waived' as const),
    obligations,
    fileId: fc.constant('w1'),
    ground: fc.constant(GROUND),
  }),
  fc.record({ type: fc.constant('obligations-reopened' as const), obligations, ground: fc.constant(GROUND) }),
);

it('keeps its promises whatever people do, in whatever order', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      const facts: RecordFact[] = [];
      const ledger = () => dossierOf(PENALTY, RULES, facts).obligations;
      for (const one of acts) {
        const record: RecordToActOn = {
          uscc: '',
          department: 'SCJG',
          creditOffice: 'XYB',
          obligations: ledger(),
          fieldNames: [],
          needsClass: false,
        };
        const outcome = actOnRecord(record, one, REVIEWER, TODAY);
        if (outcome.ok) facts.push(aFact(outcome.value));
      }
      const after = ledger();
      expect(after.map(({ kind }) => kind)).toEqual(['fine', 'licence-return', 'correction']);
      for (const { state, document, on: day, fileIds: files } of after) {
        // What is not open has its document and its day; what is open has neither.
        expect([document !== undefined, day !== undefined, files.length > 0]).toEqual(
          Array(3).fill(state !== 'open'),
        );
        expect((day ?? '') <= TODAY).toBe(true);
      }
      const { evidenced, fullyFulfilled, fulfilledOn } = summariseLedger(after);
      expect(evidenced).toBe(after.every(({ state }) => state !== 'open'));
      expect(fullyFulfilled).toBe(after.every(({ state }) => state === 'verified' || state === 'waived'));
      const days = after.map((entry) => entry.on ?? '').sort();
      expect(fulfilledOn).toBe(evidenced ? days.at(-1) : null);
    }),
  );
});

it('keeps the day of a fulfilment that was evidenced when the duty is waived later', () => {
  const files = { fileIds: ['f1'] };
  const day = addDays(TODAY, -30);
  const facts = [
    aFact({ type: 'obligations-evidenced', obligations: ['correction'], on: day, ...files }),
    aFact({ type: 'obligations-waived', obligations: ['correction', 'fine'], fileId: 'w1', ground: GROUND }),
  ];
  const days = new Map(dossierOf(PENALTY, RULES, facts).obligations.map((one) => [one.kind, one.on]));
  expect(days.get('correction')).toBe(day);
  expect(days.get('fine')).toBe(shanghaiDate(Date.parse(facts[1]?.at ?? '')));
});
