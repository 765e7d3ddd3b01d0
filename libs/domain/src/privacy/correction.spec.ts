import { describe, expect, it } from '@jest/globals';
import { type Actor, PERSON_ROLES } from '../permissions/actor.js';
import {
  auditedValue,
  checkCorrection,
  correctionOffice,
  correctionsSeenBy,
  mayDecideCorrection,
  waysToChange,
} from './correction.js';

const USCC = '91420526MA00000001';
const business = { role: 'applicant', name: '赵明', organisationName: '青禾食品有限公司' } as const;
const clerk = { role: 'reviewer', name: '孙洁', organisationName: '' } as const;
const decider: Actor = { id: 'd', name: '周正', role: 'credit-office' };

describe('what is held of an account', () => {
  it.each(PERSON_ROLES)('is changed of a %s by who may be asked for it', (role) => {
    const ways = waysToChange(role);
    expect(ways).toMatchObject({ name: 'on-request', email: 'mailed-code', locale: 'at-once' });
    expect('organisationName' in ways).toBe(role === 'applicant');
    expect('department' in ways).toBe(role !== 'applicant' && role !== 'agent');
    expect(correctionOffice(role)).toBe(role === 'applicant' ? 'credit-office' : 'administrator');
  });
});

describe('a correction', () => {
  it.each([
    ['with a proof, of a business', business, { field: 'name', value: '赵敏', hasProof: true }, true],
    ['without one, of a business', business, { field: 'name', value: '赵敏', hasProof: false }, false],
    ['to what stands', business, { field: 'name', value: '赵明', hasProof: true }, false],
    ['without one, of an official', clerk, { field: 'name', value: '孙婕', hasProof: false }, true],
    [
      'of an organisation that he has not',
      clerk,
      { field: 'organisationName', value: 'X', hasProof: true },
      false,
    ],
  ] as const)('%s', (_, person, wanted, possible) => {
    expect(checkCorrection(person, wanted).ok).toBe(possible);
  });

  it('is decided by nobody who asked for it, and by nobody who keeps out of what concerns the business', () => {
    const asked = { personId: 'p', uscc: USCC };
    expect(mayDecideCorrection(asked, decider).ok).toBe(true);
    expect(mayDecideCorrection({ ...asked, personId: 'd' }, decider)).toMatchObject({
      error: { code: 'SAME_PERSON' },
    });
    expect(mayDecideCorrection(asked, { ...decider, recusedFrom: [USCC] })).toMatchObject({
      error: { code: 'RECUSED' },
    });
    expect(mayDecideCorrection({ ...asked, uscc: '' }, { ...decider, recusedFrom: [USCC] }).ok).toBe(true);
  });

  it('is seen by the office that decides it, and by who oversees both', () => {
    expect(correctionsSeenBy('credit-office')).toBe('credit-office');
    expect(correctionsSeenBy('administrator')).toBe('administrator');
    expect(correctionsSeenBy('auditor')).toBeUndefined();
  });

  it('enters the trail without the name of a person', () => {
    expect(auditedValue('name', '赵小明')).toBe('赵某某');
    expect(auditedValue('organisationName', business.organisationName)).toBe(business.organisationName);
  });
});
