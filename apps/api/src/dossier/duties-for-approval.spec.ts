import { describe, expect, it } from '@jest/globals';
import { realClock } from '@xinxiu/domain';
import type { Repositories } from '@xinxiu/persistence';
import type { Law } from '../platform/tokens.js';
import { DutiesForApproval } from './duties-for-approval.js';

const USCC = '91420526MA00000001';
const NOW = Date.parse('2026-06-10T02:00:00.000Z');

describe('an approval', () => {
  it.each([
    ['is of a record that is stored', undefined, 'NOT_FOUND'],
    ['is of the record of who applied', { penalty: { subjectCode: '91420526MA00000002' } }, 'RECORD_CHANGED'],
    ['is of the record of who applied, not of somebody without a code', { penalty: {} }, 'RECORD_CHANGED'],
  ])('%s', async (_what, record, code) => {
    const repositories = { records: { find: async () => record } } as unknown as Repositories;
    const duties = new DutiesForApproval(repositories, {} as Law, () => NOW);
    await expect(duties.of('p-1', realClock(NOW), USCC)).rejects.toMatchObject({ code });
  });
});
