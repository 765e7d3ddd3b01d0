import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RegistrationFact, SYSTEM_ACTOR, beginRegistration, realClock } from '@xinxiu/domain';
import { type FreshStore, freshStore, race } from '../testing/fresh-store.js';
import type { RegistrationRepository } from './repository.js';

let store: FreshStore;
let registrations: RegistrationRepository;

beforeAll(async () => {
  store = await freshStore();
  registrations = store.repositories.registrations;
});
afterAll(() => store.drop());

const SUBJECT = { uscc: '91420526000000000X', organisationName: '青禾食品有限公司', representative: '赵明' };
const AT = '2026-05-06T02:00:00.000Z';

function create(id: string, expiresAt: number): Promise<void> {
  const secrets = { passwordHash: 'p', keyHash: 'k' };
  return registrations.create({
    id,
    ...SUBJECT,
    ...secrets,
    email: 'office@qinghe.example',
    locale: 'zh-CN',
    createdAt: AT,
    expiresAt,
  });
}

async function submit(id: string): Promise<void> {
  const fact: RegistrationFact = {
    type: 'registration-submitted',
    data: {},
    by: SYSTEM_ACTOR,
    at: AT,
    recordedAt: AT,
    causationId: 'submission',
  };
  const state = beginRegistration({ registrationId: id, ...SUBJECT, creditOffice: 'XYB' }, fact);
  await registrations.project(state, [fact], realClock(0));
}

const proof = (id: string) => ({ id, name: `${id}.pdf`, type: 'application/pdf', size: 1, sha256: 'x' });

describe('registrations', () => {
  it('take as many proofs as they may, from however many uploads at once, while they wait for the business', async () => {
    await create('r-1', 1_000);
    expect(await registrations.addProof('r-1', proof('early'), 3)).toBe(false);
    await registrations.confirm('r-1');
    const added = await race(8, (n) => registrations.addProof('r-1', proof(`f-${n}`), 3));
    expect(added.filter(Boolean)).toHaveLength(3);
    const kept = (await registrations.find('r-1'))?.proofs.map(({ id }) => id) ?? [];
    expect([...kept].sort()).toEqual(added.flatMap((done, n) => (done ? [`f-${n}`] : [])));
    await submit('r-1');
    expect(await registrations.addProof('r-1', proof('late'), 9)).toBe(false);
  });

  it('that nobody went on with are named and forgotten, confirmed or not; those that were submitted stay', async () => {
    await Promise.all(['e-1', 'e-2', 'e-3', 'e-4'].map((id, n) => create(id, 1_000 + n)));
    await registrations.confirm('e-2');
    expect([...(await registrations.expired(1_002))].sort()).toEqual(['e-1', 'e-2', 'e-3']);
    await submit('e-3');
    for (const id of ['e-1', 'e-2', 'e-3', 'e-4']) await registrations.forget(id, 1_002);
    const left = await Promise.all(['e-1', 'e-2', 'e-3', 'e-4'].map((id) => registrations.find(id)));
    expect(left.map((one) => one?.id)).toEqual([undefined, undefined, 'e-3', 'e-4']);
    expect(await registrations.expired(1_002)).toEqual([]);
  });

  it('that are being submitted are kept longer, and never shorter', async () => {
    await Promise.all([create('k-1', 1_000), create('k-2', 1_000), create('k-3', 9_000)]);
    await Promise.all(['k-1', 'k-3'].map((id) => registrations.confirm(id)));
    for (const id of ['k-1', 'k-2', 'k-3']) await registrations.keep(id, 5_000);
    const left = await Promise.all(['k-1', 'k-2', 'k-3'].map((id) => registrations.find(id)));
    expect(left.map((one) => one?.expiresAt)).toEqual([5_000, 1_000, 9_000]);
  });
});
