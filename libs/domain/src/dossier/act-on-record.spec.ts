import { describe, expect, it } from '@jest/globals';
import type { ObligationState } from '../eligibility/obligations.js';
import type { Actor } from '../permissions/actor.js';
import { civilDate } from '../time/civil-date.js';
import {
  RECORD_ACT_TABLE,
  type RecordToActOn,
  actOnRecord,
  actsOn,
  openObligations,
} from './act-on-record.js';
import { GROUND } from './dossier.fixture.js';
import type { RecordFactContent } from './record-fact.js';

const USCC = '91420526MA00000001';
const TODAY = civilDate('2026-05-06');
const PEOPLE = {
  subject: { id: 'a', name: '赵', role: 'applicant', organisation: USCC },
  stranger: { id: 'b', name: '钱', role: 'applicant', organisation: '91420526MA00000002' },
  reviewer: { id: 'c', name: '吴', role: 'reviewer', department: 'SCJG' },
  foreigner: { id: 'd', name: '陈', role: 'reviewer', department: 'JTJ' },
  clerk: { id: 'e', name: '孙', role: 'credit-office', department: 'XYB' },
  supervisor: { id: 'f', name: '冯', role: 'supervisor' },
} as const satisfies Record<string, Actor>;

const ACTS: Record<RecordFactContent['type'], RecordFactContent> = {
  'field-determined': { type: 'field-determined', field: '消防', ground: GROUND },
  'class-determined': { type: 'class-determined', class: 'general', ground: GROUND },
  'obligations-evidenced': {
    type: 'obligations-evidenced',
    obligations: ['fine'],
    on: TODAY,
    fileIds: ['f1'],
  },
  'obligations-verified': { type: 'obligations-verified', obligations: ['fine'] },
  'obligations-waived': { type: 'obligations-waived', obligations: ['fine'], fileId: 'w1', ground: GROUND },
  'obligations-reopened': { type: 'obligations-reopened', obligations: ['fine'], ground: GROUND },
};

function aRecord(state: ObligationState, over: Partial<RecordToActOn> = {}): RecordToActOn {
  return {
    uscc: USCC,
    department: 'SCJG',
    creditOffice: 'XYB',
    obligations: [{ kind: 'fine', state }],
    fieldNames: ['食品', '消防'],
    needsClass: true,
    ...over,
  };
}

/** A state of the duty in which the act is possible. */
const possible = (act: RecordFactContent): ObligationState => RECORD_ACT_TABLE[act.type].from?.[0] ?? 'open';

function codeOf(record: RecordToActOn, act: RecordFactContent, actor: Actor): string {
  const outcome = actOnRecord(record, act, actor, TODAY);
  return outcome.ok ? 'done' : outcome.error.code;
}

describe('who brought evidence for the business', () => {
  const author = { ...PEOPLE.clerk, organisation: USCC };
  // Where no department has the authority's name the credit office verifies.
  const brought = (by: RecordToActOn['obligations'][number]['author']) =>
    aRecord('evidenced', {
      department: '',
      obligations: [{ kind: 'fine', state: 'evidenced', ...(by && { author: by }) }],
    });

  it.each(['obligations-verified', 'obligations-waived'] as const)('finds it in order by no %s', (type) => {
    expect(codeOf(brought(author), ACTS[type], PEOPLE.clerk)).toBe('OWN_FILING');
    expect(codeOf(brought(author), ACTS[type], { ...PEOPLE.clerk, id: 'e2' })).toBe('done');
  });

  it.each(['obligations-verified', 'obligations-waived'] as const)(
    'as the agent of the business finds it in order by no %s from an office',
    (type) => {
      const agent = { ...PEOPLE.clerk, role: 'agent', organisation: USCC, authorisation: 'z-1' } as const;
      expect(codeOf(brought(agent), ACTS[type], PEOPLE.clerk)).toBe('OWN_FILING');
    },
  );

  it('is told from an official who showed for his own office what it has', () => {
    expect(codeOf(brought(PEOPLE.clerk), ACTS['obligations-verified'], PEOPLE.clerk)).toBe('done');
  });
});

describe('who may act on a record', () => {
  const who = (act: RecordFactContent, over: Partial<RecordToActOn> = {}) =>
    Object.entries(PEOPLE)
      .filter(([, actor]) => codeOf(aRecord(possible(act), over), act, actor) === 'done')
      .map(([name]) => name);

  it.each([
    ['field-determined', ['reviewer', 'clerk']],
    ['class-determined', ['reviewer', 'clerk']],
    ['obligations-evidenced', ['subject', 'reviewer', 'clerk']],
    ['obligations-verified', ['reviewer']],
    ['obligations-waived', ['reviewer']],
    ['obligations-reopened', ['reviewer']],
  ] as const)('%s: %s', (type, names) => {
    expect(who(ACTS[type])).toEqual(names);
  });

  it.each(Object.values(ACTS))('are nothing for who has an interest in its subject: $type', (act) => {
    const { reviewer, clerk } = PEOPLE;
    for (const person of [reviewer, clerk]) {
      const outcome = actOnRecord(aRecord('evidenced'), act, { ...person, recusedFrom: [USCC] }, TODAY);
      expect(outcome).toMatchObject({
        ok: false,
        error: { code: expect.stringMatching(/RECUSED|NOT_YOURS/) },
      });
    }
    const recused = { ...reviewer, recusedFrom: [USCC] };
    expect(actOnRecord(aRecord('evidenced'), act, recused, TODAY)).toMatchObject({
      error: { code: 'RECUSED' },
    });
  });

  it('is the credit office where no department has the name of the authority', () => {
    expect(who(ACTS['obligations-verified'], { department: '' })).toEqual(['clerk']);
  });

  it('is nobody as its subject when it has no code', () => {
    const nameless: Actor = { ...PEOPLE.subject, organisation: '' };
    expect(codeOf(aRecord('open', { uscc: '' }), ACTS['obligations-evidenced'], nameless)).toBe('NOT_YOURS');
  });
});

describe('what may be done with a duty', () => {
  it.each([
    ['open', ['obligations-evidenced', 'obligations-waived']],
    [
      'evidenced',
      ['obligations-evidenced', 'obligations-verified', 'obligations-waived', 'obligations-reopened'],
    ],
    ['verified', ['obligations-reopened']],
    ['waived', ['obligations-reopened']],
  ] as const)('that is %s: %j', (state, types) => {
    expect(actsOn(state)).toEqual(types);
    for (const act of Object.values(ACTS).filter((one) => 'obligations' in one)) {
      const done = (types as readonly string[]).includes(act.type);
      expect([act.type, codeOf(aRecord(state), act, PEOPLE.reviewer)]).toEqual([
        act.type,
        done ? 'done' : 'OBLIGATION_STATE',
      ]);
    }
  });

  it('is told with the refusal', () => {
    const outcome = actOnRecord(aRecord('verified'), ACTS['obligations-waived'], PEOPLE.reviewer, TODAY);
    expect(outcome).toMatchObject({ ok: false, error: { allowed: ['obligations-reopened'] } });
  });

  it('is nothing if one of several duties stands against it or is none of the decision', () => {
    const obligations = [
      { kind: 'fine', state: 'evidenced' },
      { kind: 'correction', state: 'open' },
    ] as const;
    const both: RecordFactContent = { type: 'obligations-verified', obligations: ['fine', 'correction'] };
    expect(codeOf(aRecord('open', { obligations }), both, PEOPLE.reviewer)).toBe('OBLIGATION_STATE');
    const foreign: RecordFactContent = { ...both, obligations: ['fine', 'reporting'] };
    const outcome = actOnRecord(aRecord('open', { obligations }), foreign, PEOPLE.reviewer, TODAY);
    expect(outcome).toMatchObject({ error: { code: 'OBLIGATION_UNKNOWN', allowed: ['fine', 'correction'] } });
    expect(openObligations(obligations)).toEqual(['correction']);
  });

  it('is not to be fulfilled tomorrow', () => {
    const tomorrow = { ...ACTS['obligations-evidenced'], on: civilDate('2026-05-07') } as RecordFactContent;
    expect(codeOf(aRecord('open'), tomorrow, PEOPLE.subject)).toBe('FULFILMENT_AHEAD');
    const verified: RecordFactContent = {
      type: 'obligations-verified',
      obligations: ['fine'],
      on: civilDate('2026-05-07'),
    };
    expect(codeOf(aRecord('evidenced'), verified, PEOPLE.reviewer)).toBe('FULFILMENT_AHEAD');
  });
});

describe('what a person decides of a record', () => {
  it('is a field of the packs', () => {
    const act: RecordFactContent = { type: 'field-determined', field: '航天', ground: GROUND };
    const outcome = actOnRecord(aRecord('open'), act, PEOPLE.clerk, TODAY);
    expect(outcome).toMatchObject({ error: { code: 'FIELD_UNKNOWN', allowed: ['食品', '消防'] } });
  });

  it('is a class only where the rules cannot', () => {
    const decided = aRecord('open', { needsClass: false });
    expect(codeOf(decided, ACTS['class-determined'], PEOPLE.clerk)).toBe('CLASS_BY_RULE');
  });
});
