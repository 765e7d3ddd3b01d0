import { describe, expect, it } from '@jest/globals';
import { ACTION_BODIES } from '@xinxiu/contracts';
import { ACTION_NAMES } from '@xinxiu/domain';
import { EMPTY_DRAFT, FIELDS, approvesRepair, bodyOf, firstDraft, isGrave, verdictOf } from './act-form.js';

const reasons = [{ code: 'materials', text: '材料不全', article: '' }];

describe('the form of an action', () => {
  it('asks for what its contract takes and for nothing else', () => {
    for (const name of ACTION_NAMES.filter((one) => one !== 'answerSupplement')) {
      const fields = Object.keys(ACTION_BODIES[name].shape).filter((field) => field !== 'expectedVersion');
      expect([...FIELDS[name]].sort()).toEqual(fields.sort());
    }
  });

  it('sends the version that was seen', () => {
    expect(bodyOf('claim', EMPTY_DRAFT, 7)).toEqual({ isRight: true, body: { expectedVersion: 7 } });
  });

  it('leaves out what may stay empty', () => {
    expect(bodyOf('accept', EMPTY_DRAFT, 1)).toEqual({ isRight: true, body: { expectedVersion: 1 } });
    expect(bodyOf('release', EMPTY_DRAFT, 1)).toEqual({ isRight: true, body: { expectedVersion: 1 } });
    expect(bodyOf('refuse', { ...EMPTY_DRAFT, reasons }, 1)).toEqual({
      isRight: true,
      body: { expectedVersion: 1, reasons: [{ code: 'materials', text: '材料不全' }] },
    });
  });

  it('tells a yes from a no and from neither, whatever is typed beside it', () => {
    const drafts = [
      EMPTY_DRAFT,
      { ...EMPTY_DRAFT, outcome: 'approve' },
      { ...EMPTY_DRAFT, outcome: 'deny' },
      { ...EMPTY_DRAFT, approve: true },
      { ...EMPTY_DRAFT, approve: false },
    ] as const;
    expect(new Set(drafts.map(verdictOf)).size).toBe(drafts.length);
    for (const draft of drafts) expect(verdictOf({ ...draft, reason: '休假' })).toBe(verdictOf(draft));
  });

  it('sends nothing of another form', () => {
    const draft = { ...EMPTY_DRAFT, reason: '休假', text: '备注' };
    expect(bodyOf('release', draft, 2)).toEqual({
      isRight: true,
      body: { expectedVersion: 2, reason: '休假' },
    });
  });

  it('names each field that is missing, too long or wrong', () => {
    expect(bodyOf('terminate', { ...EMPTY_DRAFT, reason: '  ' }, 1)).toEqual({
      isRight: false,
      faults: { reason: 'missing', article: 'missing' },
    });
    expect(bodyOf('comment', { ...EMPTY_DRAFT, text: 'x'.repeat(4_001) }, 1)).toEqual({
      isRight: false,
      faults: { text: 'long' },
    });
    expect(
      bodyOf('decide', { ...EMPTY_DRAFT, reasons: [{ code: '不是代码', text: '', article: '' }] }, 1),
    ).toEqual({
      isRight: false,
      faults: { outcome: 'missing', 'reasons.0.code': 'wrong', 'reasons.0.text': 'missing' },
    });
    expect(bodyOf('approveExtension', { ...EMPTY_DRAFT, reason: 'r' }, 1)).toEqual({
      isRight: false,
      faults: { approve: 'missing' },
    });
  });

  it('takes a decision not to approve for an answer', () => {
    expect(bodyOf('approveExtension', { ...EMPTY_DRAFT, approve: false, reason: 'r' }, 1)).toMatchObject({
      isRight: true,
      body: { approve: false },
    });
  });

  it('begins an approval with the conditions that were found unmet', () => {
    const unmet = [{ code: 'commitment', text: '', article: 'a' }];
    expect(firstDraft('decide', unmet).reasons).toEqual(unmet);
    expect(firstDraft('refuse', unmet)).toBe(EMPTY_DRAFT);
  });

  it('knows what would grant the repair, and with it what hangs on the duties', () => {
    const granting = { ...EMPTY_DRAFT, outcome: 'approve', approve: true } as const;
    expect(ACTION_NAMES.filter((name) => approvesRepair(name, granting, 'approve'))).toEqual([
      'decide',
      'approveDecision',
    ]);
    expect(approvesRepair('decide', EMPTY_DRAFT)).toBe(false);
    expect(approvesRepair('decide', { ...granting, outcome: 'deny' })).toBe(false);
    expect(approvesRepair('approveDecision', granting, 'deny')).toBe(false);
    expect(approvesRepair('approveDecision', { approve: false }, 'approve')).toBe(false);
  });

  it('has the consequence confirmed where nobody can take it back', () => {
    const grave = ACTION_NAMES.filter((name) => isGrave(name, EMPTY_DRAFT));
    expect(grave).toEqual(['refuse', 'terminate', 'exceptTarget']);
    expect(isGrave('decide', { ...EMPTY_DRAFT, outcome: 'deny' })).toBe(true);
    expect(isGrave('decide', { ...EMPTY_DRAFT, outcome: 'approve' })).toBe(false);
    expect(isGrave('approveDecision', { ...EMPTY_DRAFT, approve: true }, 'deny')).toBe(true);
    expect(isGrave('approveDecision', { ...EMPTY_DRAFT, approve: false }, 'deny')).toBe(false);
  });
});
