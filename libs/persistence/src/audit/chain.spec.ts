import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { type AuditLink, chainEntries, linkDoc, linkHash, linkId } from './chain.js';
import { type AuditFault, DayVerifier, type Mark } from './day-verifier.js';
import type { AuditEntry } from './schema.js';

const entries = Array.from({ length: 6 }, (_, n): AuditEntry => ({
  id: `e${n + 1}`,
  at: '2026-05-06T02:00:00.000Z',
  actor: { id: 'u', name: '孙洁', role: 'reviewer' },
  action: 'case-claimed',
  subject: 'XF-1',
  outcome: 'done',
  departments: [],
}));
const DAY = '2026-05-06';
const tag = (key: string, text: string): string =>
  createHash('sha256').update(`${key} ${text}`).digest('hex');
const signedBy = (key: string) => ({ keyId: key, sign: (text: string) => ({ signature: tag(key, text) }) });
const signer = signedBy('audit');
const keys = {
  verifies: (text: string, { keyId, signature }: { keyId: string; signature: string }) =>
    keyId === 'audit' && signature === tag(keyId, text),
};

function chain(): AuditLink[] {
  return [...chainEntries(undefined, DAY, entries, signer)];
}

const seal = { links: 6, head: chain().at(-1)?.hash ?? '' };

function faults(
  links: readonly AuditLink[],
  sealed: typeof seal | 'unsealed' = seal,
  previous = '',
  marks: readonly Mark[] = [],
): readonly AuditFault[] {
  const verifier = new DayVerifier({ day: links[0]?.day ?? DAY, previous, keys, marks });
  for (const link of links) verifier.take(linkDoc(link));
  return verifier.finish(sealed === 'unsealed' ? undefined : sealed);
}

const edited = (link: AuditLink): AuditLink => ({ ...link, entry: { ...link.entry, outcome: 'refused' } });
const pick = ({ keyId, signature }: AuditLink) => ({ keyId, signature });
const rehashed = (link: AuditLink): AuditLink => ({ ...link, hash: linkHash(link) });

describe('the audit chain', () => {
  it('holds when nobody touched it, in one piece or appended', () => {
    const first = chainEntries(undefined, DAY, entries.slice(0, 2), signer);
    const rest = chainEntries(first.at(-1), DAY, entries.slice(2), signer);
    expect([...first, ...rest]).toEqual(chain());
    expect(faults(chain())).toEqual([]);
  });

  it('names each entry that was edited, and no other', () => {
    const links = chain();
    links[1] = edited(links[1]!);
    links[4] = edited(links[4]!);
    expect(faults(links)).toEqual([
      { fault: 'changed', seq: 2, entryId: 'e2' },
      { fault: 'changed', seq: 5, entryId: 'e5' },
    ]);
  });

  it('names a link of which something was edited that its hash does not cover', () => {
    const docs = chain().map(linkDoc);
    docs[1] = { ...docs[1]!, entryId: 'e9' };
    docs[3] = { ...docs[3]!, note: 'x' } as never;
    const verifier = new DayVerifier({ day: DAY, previous: '', keys });
    for (const doc of docs) verifier.take(doc);
    expect(verifier.finish(seal)).toEqual([
      { fault: 'changed', seq: 2, entryId: 'e2' },
      { fault: 'changed', seq: 4, entryId: 'e4' },
    ]);
  });

  it('names the place where an entry was edited and given a fitting hash', () => {
    const links = chain();
    links[2] = rehashed(edited(links[2]!));
    expect(faults(links)).toEqual([{ fault: 'forged', seq: 3, entryId: 'e3' }]);
  });

  it('names the entries that were deleted', () => {
    const links = chain();
    links.splice(2, 2);
    expect(faults(links)).toEqual([{ fault: 'missing', seq: 3, upTo: 4 }]);
  });

  it.each([['x'], [3.5], [null], [undefined], [Number.NaN], [1e300], [-1], [3n]])(
    'names a document beside the links whose number is %s',
    (seq) => {
      const verifier = new DayVerifier({ day: DAY, previous: '', keys });
      const beside = { ...linkDoc(chain()[2]!), _id: 'beside', seq } as never;
      for (const doc of [...chain().map(linkDoc), beside]) verifier.take(doc);
      const told = verifier.finish(seal);
      expect(told.map(({ fault, entryId }) => [fault, entryId])).toEqual([['inserted', 'e3']]);
      expect(verifier.links).toBe(6);
    },
  );

  it('names a document far behind the links, and calls nothing missing for it', () => {
    const far = { ...linkDoc(chain()[2]!), _id: linkId(DAY, 99_999_999) };
    for (const one of [far, { ...far, seq: 'x' as never }, { ...far, seq: 99_999_999 }]) {
      const verifier = new DayVerifier({ day: DAY, previous: '', keys });
      for (const doc of [...chain().map(linkDoc), one]) verifier.take(doc);
      expect(verifier.finish(seal)).toMatchObject([{ fault: 'inserted', entryId: 'e3' }]);
    }
  });

  it('names the entries that changed places', () => {
    const [a, b] = [chain()[2]!, chain()[3]!];
    const links = chain();
    links[2] = { ...b, seq: a.seq };
    links[3] = { ...a, seq: b.seq };
    expect(faults(links).map(({ fault, seq }) => [fault, seq])).toEqual([
      ['changed', 3],
      ['changed', 4],
    ]);
  });

  it('names an entry that was put in', () => {
    const links = chain();
    links.splice(3, 0, rehashed({ ...links[2]!, entry: { ...links[2]!.entry, id: 'forged' } }));
    expect(faults(links)).toEqual([{ fault: 'inserted', seq: 3, entryId: 'forged' }]);
  });

  it('tells by its seal that a day was cut off, went on or was written anew', () => {
    expect(faults(chain().slice(0, 4))).toEqual([{ fault: 'cut-off', seq: 5, upTo: 6 }]);
    const more = chainEntries(chain().at(-1), DAY, [{ ...entries[0]!, id: 'late' }], signer);
    expect(faults([...chain(), ...more])).toEqual([{ fault: 'after-seal', seq: 7 }]);
    const other = [...entries.slice(0, 5), { ...entries[5]!, outcome: 'refused' as const }];
    expect(faults(chainEntries(undefined, DAY, other, signer))).toEqual([
      { fault: 'rewritten', seq: 1, upTo: 6 },
    ]);
    expect(faults(chain().slice(0, 4), 'unsealed')).toEqual([]);
  });

  it('tells what nobody with the key has chained: the next link, a whole day, without waiting for its seal', () => {
    const next = chainEntries(chain().at(-1), DAY, [{ ...entries[0]!, id: 'next' }], signedBy('another'));
    expect(faults([...chain(), ...next], 'unsealed')).toEqual([{ fault: 'forged', seq: 7, entryId: 'next' }]);
    const without = entries.filter(({ id }) => id !== 'e2');
    const anew = chainEntries(undefined, DAY, without, signedBy('another'));
    expect(faults(anew, 'unsealed')).toEqual([{ fault: 'forged', seq: 1, upTo: 5 }]);
    // What was signed of another place is not signed of this one.
    const stolen = anew.map((link, n) => ({ ...link, ...pick(chain()[n]!) }));
    expect(faults(stolen, 'unsealed')).toEqual([{ fault: 'forged', seq: 2, upTo: 5 }]);
  });

  it('tells by a note of how far the day had come that its end is gone, before there is a seal', () => {
    const mark = { links: 5, head: chain()[4]!.hash };
    expect(faults(chain(), 'unsealed', '', [mark])).toEqual([]);
    expect(faults(chain().slice(0, 3), 'unsealed', '', [mark])).toEqual([
      { fault: 'cut-off', seq: 4, upTo: 5 },
    ]);
    const other = [...entries.slice(0, 4), { ...entries[4]!, outcome: 'refused' as const }, entries[5]!];
    const over = chainEntries(undefined, DAY, other, signer);
    const rewritten = [{ fault: 'rewritten', seq: 1, upTo: 5 }];
    expect(faults(over, 'unsealed', '', [mark])).toEqual(rewritten);
    // Nor is that forgotten when what was chained over the gap is sealed.
    expect(faults(over, { links: 6, head: over[5]!.hash }, '', [mark])).toEqual(rewritten);
  });

  it('binds a day to the day before it', () => {
    const before = chain();
    const next = chainEntries(before.at(-1), '2026-05-07', entries.slice(0, 1), signer);
    expect(next[0]).toMatchObject({ seq: 1, previous: before.at(-1)?.hash });
    const sealed = { links: 1, head: next[0]?.hash ?? '' };
    expect(faults(next, sealed, before.at(-1)?.hash)).toEqual([]);
    expect(faults(next, sealed, 'another')).toEqual([{ fault: 'unbound', seq: 1, entryId: 'e1' }]);
  });
});
