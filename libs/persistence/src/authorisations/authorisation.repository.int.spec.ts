import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Scope, addDays, civilDate } from '@xinxiu/domain';
import { COUNTY } from '../database/scope.js';
import { type FreshStore, freshStore, race } from '../testing/fresh-store.js';
import type { AuthorisationRepository, NewAuthorisation } from './repository.js';

const TODAY = civilDate('2026-06-10');
const AT = '2026-06-10T02:00:00.000Z';
let store: FreshStore;
let authorisations: AuthorisationRepository;

beforeAll(async () => {
  store = await freshStore();
  authorisations = store.repositories.authorisations;
});
afterAll(() => store.drop());

function one(id: string, over: Partial<NewAuthorisation> = {}): NewAuthorisation {
  return {
    id,
    uscc: '9142A',
    organisationName: '青禾食品有限公司',
    agentId: 'a-1',
    agentUsername: 'qiandai',
    agentName: '钱代',
    recordIds: [`r-${id}`],
    from: TODAY,
    until: addDays(TODAY, 5),
    givenBy: 'u-1',
    givenAt: AT,
    ...over,
  };
}

const agent = (agentId: string, today = TODAY): Scope => ({ kind: 'agent', agentId, today, records: [] });
const business = (uscc: string): Scope => ({ kind: 'applicant', uscc });

describe('authorisations in the store', () => {
  it('are given once by many who give the same at once, in whatever order they name the records', async () => {
    const answers = await race(20, (n) => {
      const recordIds = n % 2 === 0 ? ['r-1', 'r-2'] : ['r-2', 'r-1'];
      return authorisations.give(one(`same-${n}`, { uscc: '9142S', recordIds }), TODAY);
    });
    expect(answers.filter((same) => same === undefined)).toHaveLength(1);
    const { items } = await authorisations.page(business('9142S'), '-givenAt', { limit: 50 });
    expect(items).toHaveLength(1);
    expect(answers.filter((same) => same !== undefined && same !== items[0]?.id)).toEqual([]);
  });

  it('are taken back once by many who do so at once; then the same may be given again', async () => {
    const first = one('back', { uscc: '9142B' });
    await authorisations.give(first, TODAY);
    const taken = { by: 'u-1', at: AT, reason: '改由本单位办理' };
    const answers = await race(20, () => authorisations.takeBack('back', taken));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await authorisations.give({ ...first, id: 'anew' }, TODAY)).toBeUndefined();
  });

  it('may be given again once their last day has passed', async () => {
    const first = one('old', { uscc: '9142C' });
    await authorisations.give(first, TODAY);
    expect(await authorisations.give({ ...first, id: 'new' }, first.until)).toBe('old');
    const later = { ...first, id: 'new', from: addDays(TODAY, 6), until: addDays(TODAY, 9) };
    expect(await authorisations.give(later, later.from)).toBeUndefined();
  });

  it('are seen by their business, by their agent until they end, and by who oversees the county', async () => {
    await authorisations.give(one('seen', { uscc: '9142D', agentId: 'a-2' }), TODAY);
    for (const scope of [
      business('9142D'),
      ...[-1, 0, 5].map((day) => agent('a-2', addDays(TODAY, day))),
      COUNTY,
    ])
      expect(await authorisations.find(scope, 'seen')).toMatchObject({ id: 'seen', agentName: '钱代' });
    const blind = [
      business('9142E'),
      agent('a-3'),
      agent('a-2', addDays(TODAY, 6)),
      { kind: 'department', code: 'SCJG' } as const,
    ];
    for (const scope of blind) {
      expect(await authorisations.find(scope, 'seen')).toBeUndefined();
      const ids = (await authorisations.page(scope, '-givenAt', { limit: 50 })).items.map(({ id }) => id);
      expect(ids).not.toContain('seen');
    }
  });
});
