import { describe, expect, it } from '@jest/globals';
import { type RegistrationFact, SYSTEM_ACTOR, civilDate } from '@xinxiu/domain';
import { renderAccountMail } from '@xinxiu/mail';
import type { StoredRegistration } from '@xinxiu/persistence';
import { registrationNotices } from './registration-notices.js';

const BUSINESS = { organisationName: '青禾食品有限公司', email: 'food@qinghe.example', locale: 'zh-CN' };
const STORES = {
  people: { ofDepartment: async () => [], ofOrganisation: async () => [] },
  departments: { find: async () => ({ name: '信用办', email: 'office@qinghe.example' }) },
} as unknown as Parameters<typeof registrationNotices>[0];

async function toldOf(previousDue: string, status = 'submitted') {
  const deadline = { due: civilDate('2027-02-17'), article: '青禾县办理规则·注册审核' };
  const state = { ...BUSINESS, registrationId: 'r-1', creditOffice: 'XYB', status, deadline };
  const recomputed = {
    type: 'deadline-recomputed',
    data: { previousDue },
    by: SYSTEM_ACTOR,
    causationId: 'calendar-1',
  } as RegistrationFact;
  return registrationNotices(STORES, { ...BUSINESS, state } as unknown as StoredRegistration, [recomputed]);
}

describe('a registration whose deadline is counted again', () => {
  it('tells the business the day that holds now, where it was told another', async () => {
    const [toBusiness, toOffice] = await toldOf('2027-02-11');
    expect(toOffice).toMatchObject({ kind: 'registration-recomputed', to: { name: '信用办' } });
    expect(toBusiness).toMatchObject({ kind: 'registration-day-moved', to: { email: BUSINESS.email } });
    const said = (locale: 'zh-CN' | 'en') =>
      renderAccountMail('registration-day-moved', locale, { recipientName: '', ...toBusiness?.content }).text;
    expect(said('zh-CN')).toContain('信用办将于 2027-02-17（周三）前审核');
    expect(said('en')).toContain('decides on your registration by 2027-02-17');
  });

  it.each([
    ['the day is the same', '2027-02-17', 'submitted'],
    ['it was decided on meanwhile', '2027-02-11', 'approved'],
  ])('tells the office alone where %s', async (_, previousDue, status) => {
    const told = await toldOf(previousDue, status);
    expect(told.map(({ kind }) => kind)).toEqual(['registration-recomputed']);
  });
});
