import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FreshStore, freshStore, race } from '../testing/fresh-store.js';
import type { OneTimeRepository, ShortCode } from './repository.js';

const NOW = Date.parse('2026-06-10T02:00:00.000Z');
let store: FreshStore;
let links: OneTimeRepository;

beforeAll(async () => {
  store = await freshStore();
  links = store.repositories.oneTimeLinks;
});
afterAll(() => store.drop());

const code = (subject: string, n = 1): ShortCode => ({
  id: `window-code:${subject}-${n}`,
  purpose: 'window-code',
  subject,
  email: 'zhao@food.example',
  expiresAt: NOW + n,
  boundTo: 'a'.repeat(64),
  sentTo: 'account',
});

describe('a short code in the store', () => {
  it('is found by whom it is for, with its address closed and nothing of the code itself', async () => {
    await links.createShort(code('d-1'));
    expect(await links.shortCodeOf('window-code', 'd-1')).toEqual(code('d-1'));
    expect(await links.shortCodeOf('window-code', 'd-2')).toBeUndefined();
    const [kept] = await store.database.connection
      .collection('oneTimeLinks')
      .find({ subject: 'd-1' })
      .toArray();
    expect(JSON.stringify(kept)).not.toContain('zhao@');
  });

  it('ends with the next one, whichever of many at once that is', async () => {
    await links.createShort(code('d-3'));
    await race(10, (n) => links.createShort(code('d-3', n + 2)));
    const last = await links.shortCodeOf('window-code', 'd-3');
    expect(last?.id).not.toBe(code('d-3').id);
    await links.createShort(code('d-3', 50));
    expect(await links.shortCodeOf('window-code', 'd-3')).toEqual(code('d-3', 50));
  });

  it('is gone once it has done its work, and forgotten after its time', async () => {
    await links.createShort(code('d-4'));
    await links.withdraw('window-code', 'd-4');
    expect(await links.shortCodeOf('window-code', 'd-4')).toBeUndefined();
    await links.createShort(code('d-5'));
    await links.forgetExpired(NOW + 1);
    expect(await links.shortCodeOf('window-code', 'd-5')).toBeUndefined();
  });
});
