import { describe, expect, it } from '@jest/globals';
import type { DeletionRunAnswer } from '@xinxiu/contracts';
import { SYSTEM_ACTOR } from '@xinxiu/domain';
import { Wording } from '../exports/column.js';
import { RUN_COLUMNS } from './run-columns.js';

const RUN = {
  number: 'DEL-2026-0001',
  state: 'refused',
  counts: {},
  proposedBy: SYSTEM_ACTOR,
  proposedAt: '2026-11-29T02:00:00.000Z',
  refused: { by: { id: 'u1', name: '郑督' }, at: '2026-11-29T03:00:00.000Z', reason: '仍需查阅' },
} as unknown as DeletionRunAnswer;

describe('who did what of a deletion, in an export', () => {
  const people = (language: 'zh' | 'en') => {
    const say = new Wording(language, new Map());
    return RUN_COLUMNS.filter(({ head }) => /人$/.test(head.zh)).map(({ cell }) => cell(RUN, say));
  };

  it('calls the platform in the language of the reader, and people by their names', () => {
    expect(people('zh')).toEqual(['系统', undefined, '郑督']);
    expect(people('en')).toEqual(['system', undefined, '郑督']);
  });
});
