import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COUNTY } from '../database/scope.js';
import { type FreshStore, freshStore, race } from '../testing/fresh-store.js';
import type { ApplicationRepository } from './repository.js';

const AT = '2026-05-06T02:00:00.000Z';
const OWN = { kind: 'applicant', uscc: '9142A' } as const;
const OTHER = { kind: 'applicant', uscc: '9142B' } as const;
let store: FreshStore;
let applications: ApplicationRepository;

beforeAll(async () => {
  store = await freshStore();
  applications = store.repositories.applications;
});
afterAll(() => store.drop());

function draft(id: string) {
  return { id, recordId: 'r-1', uscc: '9142A', applicantName: '甲', createdBy: 'u-1', createdAt: AT };
}

function submission() {
  return {
    recordId: 'r-1',
    applicant: { uscc: '9142A', name: '甲' },
    determiningDepartment: 'SCJG',
    creditOffice: 'XYB',
    contact: { name: '赵明', phone: '1', email: 'a@b.cn' },
    locale: 'zh-CN' as const,
    submittedBy: { id: 'u-1', name: '赵明' },
  };
}

describe('drafts of applications', () => {
  it('are saved by one of many who edited the same version', async () => {
    await applications.create(draft('a-1'));
    const saves = await race(50, (n) =>
      applications.save(OWN, 'a-1', 1, { fulfilledOn: `2026-01-${10 + (n % 9)}` }, AT),
    );
    expect(saves.filter((save) => save.outcome === 'saved')).toHaveLength(1);
    expect(saves.filter((save) => save.outcome === 'stale')).toHaveLength(49);
    expect((await applications.find(OWN, 'a-1'))?.version).toBe(2);
  });

  it('are seen and edited by their owner only', async () => {
    await applications.create(draft('a-2'));
    expect(await applications.find(OTHER, 'a-2')).toBeUndefined();
    expect(await applications.save(OTHER, 'a-2', 1, {}, AT)).toEqual({ outcome: 'missing' });
    expect(await applications.find({ kind: 'department', code: 'SCJG' }, 'a-2')).toBeUndefined();
    expect((await applications.list(OTHER, {}, '-updatedAt', { limit: 5 })).total).toBe(0);
    const own = await applications.list(OWN, { recordId: 'r-1', state: 'draft' }, 'createdAt', { limit: 5 });
    expect(own.total).toBeGreaterThan(0);
  });

  it('can be edited no more once submitted, and are then seen by the departments of the case', async () => {
    await applications.create(draft('a-3'));
    await race(20, () => applications.markSubmitted('a-3', 'XF-3', submission(), AT));
    expect(await applications.save(OWN, 'a-3', 1, {}, AT)).toMatchObject({ outcome: 'stale' });
    expect((await applications.find({ kind: 'department', code: 'SCJG' }, 'a-3'))?.caseNo).toBe('XF-3');
    expect(await applications.find({ kind: 'department', code: 'GAJ' }, 'a-3')).toBeUndefined();
  });

  it('are made by a submission that has none', async () => {
    await race(20, () => applications.markSubmitted('a-4', 'XF-4', submission(), AT));
    expect(await applications.find(COUNTY, 'a-4')).toMatchObject({ state: 'submitted', uscc: '9142A' });
  });
});
