import { describe, expect, it } from '@jest/globals';
import { type AuditLink, chainEntries, verifyChain } from './chain.js';
import type { AuditEntry } from './schema.js';

const entries = Array.from({ length: 6 }, (_, n): AuditEntry => ({
  id: `e${n}`,
  at: '2026-05-06T02:00:00.000Z',
  actor: { id: 'u', name: '孙洁', role: 'reviewer' },
  action: 'case-claimed',
  subject: 'XF-1',
  outcome: 'done',
  departments: [],
}));
const DAY = '2026-05-06';

function chain(): AuditLink[] {
  return [...chainEntries(undefined, DAY, entries)];
}

describe('the audit chain', () => {
  it('holds when nobody touched it, in one piece or appended', () => {
    const first = chainEntries(undefined, DAY, entries.slice(0, 2));
    const rest = chainEntries(first.at(-1), DAY, entries.slice(2));
    expect([...first, ...rest]).toEqual(chain());
    expect(verifyChain(chain(), '', chain().at(-1)?.hash)).toBeUndefined();
  });

  it('names the entry that was edited', () => {
    const links = chain();
    links[2] = { ...links[2]!, entry: { ...links[2]!.entry, outcome: 'refused' } };
    expect(verifyChain(links, '')).toEqual({ seq: 3, fault: 'changed' });
  });

  it('names the entry that was deleted', () => {
    const links = chain();
    links.splice(2, 1);
    expect(verifyChain(links, '')).toEqual({ seq: 3, fault: 'missing' });
  });

  it('names the first of two entries that were swapped', () => {
    const links = chain();
    [links[2], links[3]] = [links[3]!, links[2]!];
    expect(verifyChain(links, '')).toEqual({ seq: 3, fault: 'missing' });
  });

  it('tells a chain that was cut off at its end by the head that was handed out', () => {
    const head = chain().at(-1)?.hash;
    expect(verifyChain(chain().slice(0, 5), '', head)).toEqual({ seq: 6, fault: 'missing' });
  });

  it('binds a day to the day before it', () => {
    const before = chain();
    const next = chainEntries(before.at(-1), '2026-05-07', entries.slice(0, 1));
    expect(next[0]).toMatchObject({ seq: 1, previous: before.at(-1)?.hash });
    expect(verifyChain(next, before.at(-1)?.hash ?? '')).toBeUndefined();
    expect(verifyChain(next, 'another')).toEqual({ seq: 1, fault: 'changed' });
  });
});
