import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '@xinxiu/persistence';
import { RememberedCredentials } from './remembered-credentials.js';

let now: number;
let person: { id: string; active: boolean; accessVersion: number } | undefined;
let live: boolean;
let looks: number;
let credentials: RememberedCredentials;

beforeEach(() => {
  now = 0;
  person = { id: 'p', active: true, accessVersion: 1 };
  live = true;
  looks = 0;
  credentials = new RememberedCredentials(
    { find: async () => person && ({ ...person } as Person) },
    () => now,
  );
});

const PLAIN = { readOnly: false, secondFactor: false };

const lookUp = async () => {
  looks += 1;
  return live ? { personId: 'p', until: 100_000, ...PLAIN } : undefined;
};
const use = async () => (await credentials.holderOf('token:t', lookUp))?.person.id;

describe('a remembered session or token', () => {
  it('is looked up twice and then not for a while', async () => {
    for (let times = 0; times < 5; times++) expect(await use()).toBe('p');
    expect(looks).toBe(2);
    now = 30_001;
    expect(await use()).toBe('p');
    expect(looks).toBe(3);
  });

  it('ends at its next use when it was ended, in whatever process', async () => {
    for (let times = 0; times < 3; times++) await use();
    live = false;
    person = { id: 'p', active: true, accessVersion: 2 };
    expect(await use()).toBeUndefined();
  });

  it('ends at its next use also when it is ended between the two look-ups of its first uses', async () => {
    const ending = async () => {
      const found = await lookUp();
      live = false;
      person = { id: 'p', active: true, accessVersion: 2 };
      return found;
    };
    await credentials.holderOf('token:t', ending);
    expect(await use()).toBeUndefined();
  });

  it('ends by its own time, and lets nobody in whose account is disabled or gone', async () => {
    for (let times = 0; times < 3; times++) await use();
    person = { id: 'p', active: false, accessVersion: 1 };
    expect(await use()).toBeUndefined();
    person = undefined;
    expect(await use()).toBeUndefined();
    person = { id: 'p', active: true, accessVersion: 1 };
    now = 100_000;
    live = false;
    expect(await use()).toBeUndefined();
  });

  it('stands for the role that it was made for, and for no other', async () => {
    const credential = { personId: 'p', until: 100_000, role: 'reviewer', ...PLAIN, readOnly: true } as const;
    const bound = async () => credential;
    const reviewer = { id: 'p', active: true, accessVersion: 1, role: 'reviewer' };
    person = reviewer;
    for (let times = 0; times < 3; times++)
      expect(await credentials.holderOf('token:b', bound)).toMatchObject({ credential: { readOnly: true } });
    person = { ...reviewer, role: 'department-leader' } as typeof person;
    expect(await credentials.holderOf('token:b', bound)).toBeUndefined();
  });
});
