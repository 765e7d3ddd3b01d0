import { describe, expect, it } from '@jest/globals';
import type { Department, Person, Repositories } from '@xinxiu/persistence';
import { OfficeAddresses } from './office-addresses.js';

const DEPARTMENTS = [
  { name: '青禾县信用办', email: 'XYB@qinghe.example' },
  { name: '青禾县没有邮箱的局', email: '' },
] as Department[];
const repositories = { departments: { all: async () => DEPARTMENTS } } as unknown as Repositories;
const officialsOf = async (email: string) =>
  email === 'zhouke@qinghe.example' ? [{ recusedFrom: ['U'] } as unknown as Person] : [];
const addresses = new OfficeAddresses(repositories, { officialsOf });

describe('addresses of departments', () => {
  it.each(['xyb@qinghe.example', 'XYB+shop@qinghe.example', ' ｘｙｂ@qinghe.example'])(
    'are known by their mailbox: %s',
    async (email) => {
      await expect(addresses.assertNone(email)).rejects.toMatchObject({ code: 'ADDRESS_OF_OFFICIAL' });
    },
  );

  it.each(['', 'xyb@other.example', 'zhao@lvyuan.example'])('are none of another: %j', async (email) => {
    await expect(addresses.assertNone(email)).resolves.toBeUndefined();
  });

  it('are no more than those of officials where a business is told by them', async () => {
    for (const email of ['zhouke@qinghe.example', 'xyb@qinghe.example'])
      await expect(addresses.assertNobody(email)).rejects.toMatchObject({ code: 'ADDRESS_OF_OFFICIAL' });
    await expect(addresses.assertNobody('zhouke@qinghe.example', 'V')).rejects.toThrow();
    await expect(addresses.assertNobody('zhouke@qinghe.example', 'U')).resolves.toBeUndefined();
    await expect(addresses.assertNobody('zhao@lvyuan.example')).resolves.toBeUndefined();
    await expect(addresses.assertNone('zhouke@qinghe.example')).resolves.toBeUndefined();
  });
});
