import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../../time/civil-date.js';
import { shanghaiInstant } from '../../time/shanghai.js';
import { allowedTrackingActions } from './act-on-tracking.js';
import { republicationOrder } from './consequence.js';
import { nextTrackingTimer, onTrackingTimer } from './tracking-timers.js';
import { TRACKING_TABLE } from './tracking-table.js';
import {
  BREACH,
  BUSINESS,
  FOUND_SHORT,
  LEADER,
  PROOF,
  REVIEWER,
  act,
  after,
  afterTimer,
  asFact,
  begun,
  due,
  refusalOf,
} from './tracking.factory.js';
import { foldTracking } from './tracking-state.js';

const asked = afterTimer(begun());
const kept = { found: 'kept', ground: '查看台账。', unfulfilled: '' } as const;
const fulfilled = { found: 'fulfilled', ground: '查看报告。', unfulfilled: '' } as const;
const heard = after(asked, act('verify', REVIEWER, FOUND_SHORT));
const deciding = after(heard, act('state', BUSINESS, PROOF));
const proposed = after(deciding, act('proposeDetermination', REVIEWER, BREACH, deciding.version));

describe('a tracked commitment', () => {
  it('asks for evidence at nine on its day of follow-up, and is verified as fulfilled', () => {
    expect(nextTrackingTimer(begun())).toEqual({
      kind: 'follow-up',
      at: shanghaiInstant(civilDate('2026-10-10'), '09:00'),
    });
    expect(asked.status).toBe('evidence-asked');
    const brought = after(asked, act('submitEvidence', BUSINESS, PROOF));
    expect(brought).toMatchObject({ status: 'under-verification', fileIds: ['f-1'] });
    expect(after(brought, act('verify', REVIEWER, fulfilled))).toMatchObject({
      status: 'fulfilled',
      determination: { outcome: '全部履行', ground: '查看报告。', by: REVIEWER },
    });
  });

  it('is looked at without evidence where none came, and brings the article of the term', () => {
    const late = due(asked, civilDate('2026-10-26'));
    const timer = nextTrackingTimer(late);
    expect(timer).toEqual({ kind: 'due', at: shanghaiInstant(civilDate('2026-10-27')) });
    expect(onTrackingTimer(late, timer as never).data).toEqual({ due: '2026-10-26', article: '第 1 条' });
    const verified = afterTimer(late);
    expect(verified.status).toBe('under-verification');
    expect(verified.deadline).toBeUndefined();
    expect(after(verified, act('submitEvidence', BUSINESS, PROOF)).status).toBe('under-verification');
  });

  it('hears the promisor before a shortfall is determined, until his term runs out', () => {
    expect(heard.status).toBe('hearing');
    expect(refusalOf(heard, act('proposeDetermination', REVIEWER, BREACH, heard.version))?.code).toBe(
      'ACTION_NOT_ALLOWED',
    );
    expect(deciding.status).toBe('deciding');
    expect(afterTimer(due(heard, civilDate('2026-10-20'))).status).toBe('deciding');
  });

  it.each([
    ['部分履行', 'partly-fulfilled'],
    ['全部未履行', 'unfulfilled'],
  ] as const)('is determined as %s by two persons of the department', (outcome, status) => {
    const one = after(
      deciding,
      act('proposeDetermination', REVIEWER, { ...BREACH, outcome }, deciding.version),
    );
    const ended = after(one, act('confirmDetermination', LEADER, {}, one.version));
    expect(ended).toMatchObject({ status, determination: { ...BREACH, outcome, by: LEADER } });
    expect(refusalOf(ended, act('verify', REVIEWER, fulfilled))?.code).toBe('COMMITMENT_DETERMINED');
  });

  it('may be found fulfilled after the hearing: then nothing is pursued', () => {
    const whole = { ...BREACH, outcome: '全部履行' } as const;
    const one = after(deciding, act('proposeDetermination', REVIEWER, whole, deciding.version));
    const ended = after(one, act('confirmDetermination', LEADER, {}, one.version));
    expect(ended).toMatchObject({ status: 'fulfilled', determination: { measures: [], unfulfilled: '' } });
  });

  it('goes on being followed when it is found kept while its term runs, each year where it has no end', () => {
    expect(after(begun(), act('verify', REVIEWER, kept), '2026-06-01T02:00:00Z')).toMatchObject({
      status: 'in-force',
      followUpOn: '2026-10-10',
    });
    expect(refusalOf(begun(), act('verify', REVIEWER, kept))?.code).toBe('TERM_OVER');
    const endless = begun({ validUntil: 'none' });
    expect(after(endless, act('verify', REVIEWER, kept), '2031-04-10T02:00:00Z').followUpOn).toBe(
      '2032-04-10',
    );
  });

  it('ends with what a source tells', () => {
    const told = { type: 'determined-elsewhere', data: { fulfilment: '全部履行' }, by: REVIEWER } as const;
    const ended = foldTracking(proposed, asFact(told));
    expect(ended.status).toBe('determined-elsewhere');
    expect(ended.proposal).toBeUndefined();
    expect(nextTrackingTimer(ended)).toBeUndefined();
  });
});

describe('the consequence on a repaired record', () => {
  const republication = { ruleId: 'r', article: '违诺责任', publication: 'longest-period' } as const;
  const again = { id: 'again', measure: '恢复公示', article: '第 1 条', republication };
  const onRecord = { ...BREACH, outcome: '全部未履行', measures: [again], recordId: 'p-1' } as const;
  const determined = (found: typeof BREACH | typeof onRecord) => {
    const one = after(deciding, act('proposeDetermination', REVIEWER, found, deciding.version));
    return after(one, act('confirmDetermination', LEADER, {}, one.version));
  };

  it('is ordered by a confirmed determination, in the name of both persons, once', () => {
    const ended = determined(onRecord);
    expect(republicationOrder(ended)).toMatchObject({
      recordId: 'p-1',
      commitmentId: 'c-1',
      measureId: 'again',
      article: '第 1 条',
      rule: republication,
      by: { id: LEADER.id },
      proposedBy: { id: REVIEWER.id },
    });
    const data = { recordId: 'p-1', republished: true, until: '2027-05-11' } as const;
    const done = foldTracking(ended, asFact({ type: 'consequence-carried-out', data, by: REVIEWER }));
    expect(done).toMatchObject({ consequence: data, version: ended.version, seq: ended.seq + 1 });
    expect(republicationOrder(done)).toBeUndefined();
  });

  it('is none of what was only proposed, names no record, or ended otherwise', () => {
    const one = after(deciding, act('proposeDetermination', REVIEWER, onRecord, deciding.version));
    expect(republicationOrder(one)).toBeUndefined();
    expect(republicationOrder(determined(BREACH))).toBeUndefined();
    const told = { type: 'determined-elsewhere', data: { fulfilment: '全部履行' }, by: REVIEWER } as const;
    expect(republicationOrder(foldTracking(determined(onRecord), asFact(told)))).toBeUndefined();
  });
});

describe('who acts on a tracked commitment', () => {
  it('is the promisor or the accepting department, as the table says', () => {
    expect(allowedTrackingActions(asked, BUSINESS)).toEqual(['submitEvidence']);
    expect(allowedTrackingActions(asked, REVIEWER)).toEqual(['verify']);
    expect(allowedTrackingActions(proposed, REVIEWER)).toEqual(['refuseDetermination']);
    expect(allowedTrackingActions(proposed, LEADER)).toEqual(['confirmDetermination', 'refuseDetermination']);
    const elsewhere = { ...REVIEWER, department: 'HBJ' };
    expect(refusalOf(asked, act('verify', elsewhere, fulfilled))).toMatchObject({
      code: 'NOT_YOURS',
      allowed: [],
    });
    expect(refusalOf(asked, act('submitEvidence', { ...BUSINESS, organisation: 'X' }, PROOF))?.code).toBe(
      'NOT_YOURS',
    );
  });

  it('is nobody with an interest in the business, and for a breach not one person alone', () => {
    const recused = { ...REVIEWER, recusedFrom: [begun().uscc] };
    expect(refusalOf(asked, act('verify', recused, fulfilled))?.code).toBe('RECUSED');
    expect(allowedTrackingActions(asked, recused)).toEqual([]);
    const own = act('confirmDetermination', REVIEWER, {}, proposed.version);
    expect(refusalOf(proposed, own)?.code).toBe('SAME_PERSON');
    const same = { ...LEADER, otherIds: [REVIEWER.id] };
    const byAnother = act('confirmDetermination', same, {}, proposed.version);
    expect(refusalOf(proposed, byAnother)?.code).toBe('SAME_PERSON');
    expect(allowedTrackingActions(proposed, same)).not.toContain('confirmDetermination');
    const standingIn = act(
      'confirmDetermination',
      { ...LEADER, actsFor: [REVIEWER.id] },
      {},
      proposed.version,
    );
    expect(refusalOf(proposed, standingIn)?.code).toBe('SAME_PERSON');
    const withdrawn = act('refuseDetermination', same, { reason: '证据不足' });
    expect(JSON.stringify(after(proposed, withdrawn))).not.toContain('otherIds');
    const again = act('proposeDetermination', LEADER, BREACH, proposed.version);
    expect(refusalOf(proposed, again)?.code).toBe('PROPOSAL_PENDING');
    const back = after(proposed, act('refuseDetermination', LEADER, { reason: '证据不足' }));
    expect(back).toMatchObject({ status: 'deciding' });
    expect(refusalOf(back, act('confirmDetermination', LEADER, {}, back.version))?.code).toBe('NO_PROPOSAL');
    expect(refusalOf(back, act('refuseDetermination', LEADER, { reason: '' }))?.code).toBe('NO_PROPOSAL');
  });

  it('determines on what he has seen, and says what is broken, by which article it is pursued', () => {
    expect(refusalOf(deciding, act('proposeDetermination', REVIEWER, BREACH))?.code).toBe('VERSION_REQUIRED');
    expect(refusalOf(deciding, act('proposeDetermination', REVIEWER, BREACH, 1))).toMatchObject({
      code: 'VERSION_CONFLICT',
      by: '赵明',
    });
    for (const lacking of [{ unfulfilled: '' }, { measures: [] }]) {
      const empty = act('proposeDetermination', REVIEWER, { ...BREACH, ...lacking }, deciding.version);
      expect(refusalOf(deciding, empty)?.code).toBe('SHORTFALL_UNSTATED');
    }
    const silent = act('verify', REVIEWER, { ...FOUND_SHORT, unfulfilled: '' });
    expect(refusalOf(asked, silent)?.code).toBe('SHORTFALL_UNSTATED');
  });

  it('is not told as a business which official was there last', () => {
    const stale = refusalOf(heard, act('state', BUSINESS, PROOF, 1));
    expect(stale).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(stale?.by).toBeUndefined();
    expect(stale?.message).not.toContain(REVIEWER.name);
    expect(refusalOf(deciding, act('submitEvidence', BUSINESS, PROOF, 1))?.code).toBe('VERSION_CONFLICT');
  });
});

describe('what the platform does beside people', () => {
  it('leaves the version that a determination is made on', () => {
    const reminded = foldTracking(
      { ...deciding, rungs: [{ id: 'reminder-due', at: 1 }] },
      asFact({ type: 'rung-reached', data: { rung: 'reminder-due', due: '' }, by: REVIEWER }),
    );
    expect(reminded).toMatchObject({ version: deciding.version, seq: deciding.seq + 1, rungs: [] });
    const troubled = foldTracking(
      deciding,
      asFact({ type: 'attention-raised', data: { cause: 'x' }, by: REVIEWER }),
    );
    expect(troubled).toMatchObject({ version: deciding.version, attention: { cause: 'x' } });
    const well = foldTracking(troubled, asFact({ type: 'attention-cleared', data: {}, by: REVIEWER }));
    expect(well.attention).toBeUndefined();
    expect(TRACKING_TABLE[well.status].owner).toBe('acceptor');
  });
});
