import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import { type AuditEntry, type DaySeal, linkHash } from '@xinxiu/persistence';
import {
  FIRST,
  NOW,
  SECOND,
  THIRD,
  type TrailInStore,
  faultsOf,
  link,
  signer,
  trailOfTests,
} from './trail.fixture.js';

jest.setTimeout(60_000);

const trail = trailOfTests();
const collection: TrailInStore['collection'] = (name) => trail().collection(name);

describe('the audit trail, changed directly in the database (S21)', () => {
  it('is intact when nobody did, page by page and over the ends of days', async () => {
    const report = await trail().verified();
    expect(report).toMatchObject({ intact: true, links: 11 });
    expect(report.days.map(({ day, links, seal }) => [day, links, seal])).toEqual([
      [FIRST, 5, 'good'],
      [SECOND, 5, 'good'],
      [THIRD, 1, 'open'],
    ]);
  });

  it('tells where an entry was edited', async () => {
    await collection('audit').updateOne({ _id: link(FIRST, 3) }, { $set: { 'entry.outcome': 'refused' } });
    const report = await trail().verified();
    expect(report.intact).toBe(false);
    expect(faultsOf(report)).toEqual([`${FIRST} changed 3`]);
  });

  it('tells where something beside an entry was edited: fields that no link has, and its id', async () => {
    await collection('audit').updateOne({ _id: link(FIRST, 2) }, { $set: { note: 'x' } });
    await collection('audit').updateOne({ _id: link(FIRST, 3) }, { $set: { 'entry.note': 'x' } });
    await collection('audit').updateOne({ _id: link(SECOND, 4) }, { $set: { entryId: 'another' } });
    await collection('audit').updateOne({ _id: link(SECOND, 5) }, { $unset: { entryId: 1 } });
    const told = faultsOf(await trail().verified());
    expect(told).toEqual([
      `${FIRST} changed 2`,
      `${FIRST} changed 3`,
      `${SECOND} changed 4`,
      `${SECOND} changed 5`,
    ]);
  });

  it('tells where entries were deleted, also the last ones of a day', async () => {
    await collection('audit').deleteOne({ _id: link(FIRST, 2) });
    await collection('audit').deleteMany({ _id: { $in: [link(SECOND, 4), link(SECOND, 5)] } });
    expect(faultsOf(await trail().verified())).toEqual([`${FIRST} missing 2`, `${SECOND} cut-off 4-5`]);
  });

  it('tells which entries changed places', async () => {
    const audit = collection('audit');
    const [two, four] = [
      await audit.findOne({ _id: link(FIRST, 2) }),
      await audit.findOne({ _id: link(FIRST, 4) }),
    ];
    await audit.deleteMany({ _id: { $in: [link(FIRST, 2), link(FIRST, 4)] } });
    await audit.insertOne({ ...two, _id: link(FIRST, 4), seq: 4 } as never);
    await audit.insertOne({ ...four, _id: link(FIRST, 2), seq: 2 } as never);
    expect(faultsOf(await trail().verified())).toEqual([`${FIRST} changed 2`, `${FIRST} changed 4`]);
  });

  it('tells that a seal was altered or taken away, by the seals that were kept', async () => {
    const { items } = await trail().repositories.auditSeals.list({ limit: 9 });
    const kept = new Map(items.map((seal) => [seal.day, seal]));
    await collection('auditSeals').updateOne({ _id: FIRST as never }, { $set: { links: 4 } });
    await collection('auditSeals').deleteOne({ _id: SECOND as never });
    await collection('audit').deleteOne({ _id: link(FIRST, 5) });
    expect(faultsOf(await trail().verified({ seals: kept }))).toEqual([
      `${FIRST} seal-changed`,
      `${FIRST} cut-off 5`,
      `${SECOND} seal-missing`,
    ]);
    expect(faultsOf(await trail().verified())).toContain(`${FIRST} signature-wrong`);
  });

  it('tells a seal that another key has signed', async () => {
    const other = generateKeyPairSync('ed25519').publicKey;
    expect(faultsOf(await trail().verified({}, other))).toEqual([
      `${FIRST} key-unknown`,
      `${FIRST} forged 1-5`,
      `${SECOND} key-unknown`,
      `${SECOND} forged 1-5`,
      `${THIRD} key-unknown`,
      `${THIRD} forged 1`,
    ]);
  });

  it('tells a number that was written over, and goes on chaining after it', async () => {
    await collection('audit').updateOne({ _id: link(SECOND, 3) }, { $set: { seq: 'x' } });
    await collection('audit').updateOne({ _id: link(THIRD, 1) }, { $set: { seq: 'x', day: 'y' } });
    await collection('auditHeads').deleteMany({});
    await trail().chain(THIRD, 'today-2');
    expect(await collection('audit').findOne({ _id: link(THIRD, 2) })).toMatchObject({ seq: 2 });
    expect(faultsOf(await trail().verified())).toEqual([
      `${SECOND} changed 3`,
      `${THIRD} missing 1`,
      ' stray 1',
    ]);
  });

  it('tells what was done to the day that is being written, before it is sealed', async () => {
    const { auditSeals } = trail().repositories;
    const old = await collection('auditHeads').findOne({});
    await trail().chain(THIRD, 'today-2', 'today-3');
    const running = (await auditSeals.openDay(THIRD))?.running as DaySeal;
    expect(faultsOf(await trail().verified({ running: [running] }))).toEqual([]);
    const two = await collection('audit').findOne({ _id: link(THIRD, 2) });
    const three = await collection('audit').findOne({ _id: link(THIRD, 3) });
    await collection('audit').deleteOne({ _id: link(THIRD, 3) });
    expect(faultsOf(await trail().verified())).toEqual([`${THIRD} cut-off 3`]);
    // With an older note put back only what was kept outside of the store tells.
    await collection('auditHeads').replaceOne({}, old as never);
    expect(faultsOf(await trail().verified())).toEqual([]);
    expect(faultsOf(await trail().verified({ running: [running] }))).toEqual([`${THIRD} cut-off 3`]);
    // One taken out, the rest chained anew, and a note of it that nobody signed.
    const { keyId, signature } = three as unknown as { keyId: string; signature: string };
    const moved = { ...(three?.['entry'] as AuditEntry) };
    const bound = { day: THIRD, seq: 2, entry: moved, previous: String(two?.['previous']) };
    const hash = linkHash(bound);
    await collection('audit').replaceOne({ _id: link(THIRD, 2) }, {
      ...bound,
      entryId: moved.id,
      hash,
      keyId,
      signature,
    } as never);
    await collection('auditHeads').updateOne({}, { $set: { seq: 2, hash } });
    expect(faultsOf(await trail().verified())).toEqual([`${THIRD} signature-wrong`, `${THIRD} forged 2`]);
  });

  it('tells an end that was cut off also when the chain has gone on over the gap, and on later days', async () => {
    const { audit, auditSeals } = trail().repositories;
    const chained = async (...ids: string[]) => (await trail().chain(THIRD, ...ids)).running as DaySeal;
    const kept = await chained('today-2', 'today-3');
    expect(await audit.holds(kept)).toBe(true);
    const one = await collection('audit').findOne({ _id: link(THIRD, 1) });
    await collection('audit').deleteMany({ _id: { $in: [link(THIRD, 2), link(THIRD, 3)] } });
    await collection('auditHeads').updateOne({}, { $set: { seq: 1, hash: one?.['hash'] } });
    expect(await audit.holds(kept)).toBe(false);
    expect(faultsOf(await trail().verified({ running: [kept] }))).toContain(`${THIRD} cut-off 2-3`);
    const after = await chained('today-4', 'today-5', 'today-6');
    expect(await audit.holds(kept)).toBe(false);
    expect(await audit.holds(after)).toBe(true);
    expect(faultsOf(await trail().verified({ running: [kept, after] }))).toEqual([`${THIRD} rewritten 1-3`]);
    const next = '2026-05-09';
    await auditSeals.sealEnded(next, signer, NOW);
    expect(faultsOf(await trail().verified({ running: [kept] }))).toEqual([`${THIRD} rewritten 1-3`]);
  });

  it('goes on being sealed once a day, whoever asks how often', async () => {
    const again = await Promise.all(
      [1, 2, 3].map(() => trail().repositories.auditSeals.sealEnded(THIRD, signer, NOW)),
    );
    expect(again).toEqual([false, false, false]);
    expect((await trail().repositories.auditSeals.toHandOut()).map(({ day }) => day)).toEqual([
      FIRST,
      SECOND,
    ]);
    await trail().repositories.auditSeals.handedOut(FIRST);
    expect((await trail().repositories.auditSeals.toHandOut()).map(({ day }) => day)).toEqual([SECOND]);
  });
});
