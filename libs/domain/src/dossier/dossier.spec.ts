import { describe, expect, it } from '@jest/globals';
import type { ObligationKind } from '../eligibility/obligations.js';
import { civilDate } from '../time/civil-date.js';
import { GROUND, REVIEWER, RULES, aFact, aPenalty } from './dossier.fixture.js';
import { dossierOf } from './dossier.js';
import { evidencedBy, summariseLedger } from './ledger.js';
import type { RecordFact } from './record-fact.js';

const known = (...facts: RecordFact[]) => dossierOf(aPenalty(), RULES, facts);
const ledger = (...facts: RecordFact[]) => known(...facts).obligations;
const evidenced = (...[obligations, on, fileIds]: [ObligationKind[], string, string[]]) =>
  aFact({ type: 'obligations-evidenced', obligations, on: civilDate(on), fileIds });
const evidence = evidenced(['fine', 'correction'], '2026-02-01', ['f1']);

describe('the field of a record', () => {
  it('is told by the first rule that applies, with the rule', () => {
    expect(known().field).toEqual({
      name: '市场监管',
      by: 'rule',
      rule: expect.objectContaining({ id: 'field.market', article: '第 field.market 条' }),
    });
    const food = aPenalty({ basis: '《食品安全法》第一百二十四条' });
    expect(dossierOf(food, RULES, []).field).toMatchObject({ name: '食品', rule: { id: 'field.food' } });
  });

  it('is rather what the source says, and rather still what a person decided last', () => {
    const told = aPenalty({ field: '食品' });
    expect(dossierOf(told, RULES, []).field).toEqual({ name: '食品', by: 'source' });
    const decided = aFact({ type: 'field-determined', field: '消防', ground: GROUND });
    const corrected = aFact({ type: 'field-determined', field: '市场监管', ground: GROUND });
    expect(dossierOf(told, RULES, [decided]).field).toMatchObject({
      name: '消防',
      by: 'person',
      author: REVIEWER,
    });
    expect(dossierOf(told, RULES, [decided, corrected]).field).toMatchObject({
      name: '市场监管',
      ground: GROUND,
    });
  });

  it('is unknown where nobody tells it, or a rule is not in force on the day of the decision', () => {
    expect(dossierOf(aPenalty({ authority: '青禾县文化和旅游局' }), RULES, []).field).toBeNull();
    const later = { from: civilDate('2026-01-06'), to: null };
    const rules = { ...RULES, fields: RULES.fields.map((rule) => ({ ...rule, validity: later })) };
    expect(dossierOf(aPenalty(), rules, []).field).toBeNull();
    expect(dossierOf(aPenalty(), undefined, [])).toEqual({
      field: null,
      classification: null,
      obligations: [],
    });
  });
});

describe('the class that a person decided', () => {
  it('is the last one, with who, when and why', () => {
    expect(known().classification).toBeNull();
    const first = aFact({ type: 'class-determined', class: 'serious', ground: GROUND });
    const second = aFact(
      { type: 'class-determined', class: 'general', ground: GROUND },
      '2026-05-07T02:00:00.000Z',
    );
    expect(known(first, second).classification).toEqual({
      class: 'general',
      ground: GROUND,
      author: REVIEWER,
      at: '2026-05-07T02:00:00.000Z',
    });
  });
});

describe('the ledger of duties', () => {
  it('begins with one open duty of each kind that the rules name, with the sum that is owed', () => {
    expect(ledger()).toEqual([
      {
        kind: 'fine',
        state: 'open',
        sumYuan: 20_000,
        rule: expect.objectContaining({ id: 'duty.fine' }),
        fileIds: [],
      },
      {
        kind: 'correction',
        state: 'open',
        rule: expect.objectContaining({ id: 'duty.correction' }),
        fileIds: [],
      },
    ]);
  });

  it('goes from evidence to verification, each with its day and document', () => {
    const more = evidenced(['fine'], '2026-02-03', ['f2', 'f1']);
    const verified = aFact({ type: 'obligations-verified', obligations: ['fine'] });
    expect(ledger(evidence, more, verified)[0]).toMatchObject({
      state: 'verified',
      on: '2026-02-03',
      document: 'f1',
      fileIds: ['f1', 'f2'],
      sumYuan: 20_000,
      author: REVIEWER,
    });
    const corrected = aFact({
      type: 'obligations-verified',
      obligations: ['fine'],
      on: civilDate('2026-02-09'),
    });
    expect(ledger(evidence, corrected)[0]).toMatchObject({ state: 'verified', on: '2026-02-09' });
  });

  it('waives with the document on the Shanghai day of the waiver, and opens again what does not stand', () => {
    const waived = aFact(
      { type: 'obligations-waived', obligations: ['fine'], fileId: 'w1', ground: GROUND },
      '2026-05-05T17:00:00.000Z',
    );
    expect(ledger(waived)[0]).toMatchObject({
      state: 'waived',
      on: '2026-05-06',
      document: 'w1',
      ground: GROUND,
    });
    const reopened = aFact({ type: 'obligations-reopened', obligations: ['fine'], ground: GROUND });
    const [fine] = ledger(evidence, reopened);
    expect(fine).toMatchObject({ state: 'open', fileIds: [], ground: GROUND });
    expect(fine).not.toHaveProperty('on');
    expect(fine).not.toHaveProperty('document');
  });

  it('is fully fulfilled when every duty is closed, since the last of their days', () => {
    expect(summariseLedger(ledger())).toEqual({ evidenced: false, fullyFulfilled: false, fulfilledOn: null });
    expect(summariseLedger(ledger(evidence))).toEqual({
      evidenced: true,
      fullyFulfilled: false,
      fulfilledOn: '2026-02-01',
    });
    const fine = aFact({ type: 'obligations-verified', obligations: ['fine'], on: civilDate('2026-03-01') });
    const rest = aFact({
      type: 'obligations-waived',
      obligations: ['correction'],
      fileId: 'w1',
      ground: GROUND,
    });
    expect(summariseLedger(ledger(evidence, fine))).toMatchObject({ fullyFulfilled: false });
    expect(summariseLedger(ledger(evidence, fine, rest))).toEqual({
      evidenced: true,
      fullyFulfilled: true,
      // The duty that was waived in May had been evidenced before: its day stays, that of the verified fine is the last.
      fulfilledOn: '2026-03-01',
    });
  });

  it('takes an application as evidence for what is open, and leaves what people did', () => {
    const waived = aFact({ type: 'obligations-waived', obligations: ['fine'], fileId: 'w1', ground: GROUND });
    const stated = evidencedBy(ledger(waived), civilDate('2026-04-01'), ['a1', 'a2']);
    expect(stated.map(({ kind, state, on, document }) => [kind, state, on, document])).toEqual([
      ['fine', 'waived', '2026-05-06', 'w1'],
      ['correction', 'evidenced', '2026-04-01', 'a1'],
    ]);
  });
});
