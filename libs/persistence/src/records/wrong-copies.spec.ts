import { describe, expect, it } from '@jest/globals';

import { recordDoc } from './mapper.js';
import { context, penalty } from './taken-penalty.fixture.js';
import { wrongCopies } from './wrong-copies.js';

const doc = recordDoc(penalty('青市监罚〔2026〕1号'), context(), 'call');

describe('what lists find a record by', () => {
  it('is what it says itself, also where no day ends it', () => {
    expect(wrongCopies(doc)).toEqual([]);
    expect(wrongCopies(recordDoc(penalty('2号'), context({ ends: null }), 'call'))).toEqual([]);
  });

  it.each([
    ['public', 0],
    ['state', 'ended'],
    ['version', 7],
    ['person', 1],
    ['uscc', ''],
    ['subjectName', '他人'],
    ['decisionNumber', '3号'],
    ['decisionDate', '2026-01-06'],
    ['authority', '他局'],
    ['endsAt', 0],
  ])('is named where it is another: %s', (field, value) => {
    expect(wrongCopies({ ...doc, [field]: value })).toEqual([field]);
  });

  it('may belong to any department, and be due on a later day', () => {
    expect(wrongCopies({ ...doc, department: 'HBJ', endsDay: '2027-02-01' })).toEqual([]);
  });
});
