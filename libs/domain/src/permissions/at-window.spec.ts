import { describe, expect, it } from '@jest/globals';
import type { Actor } from './actor.js';
import { standsFor } from './actor.js';
import { atWindow, filedBy } from './at-window.js';
import type { FiledAtWindow } from './window-filing.js';

const USCC = '91420526MA00000001';
const clerk: Actor = {
  id: 'c',
  name: '孙洁',
  role: 'credit-office',
  department: 'XYB',
  recusedFrom: ['91420526MA0000000X'],
};

describe('a clerk at the window', () => {
  it('finds what is open to the business, as himself, and his interests are in no fact', () => {
    expect(atWindow(clerk, USCC)).toEqual({
      ok: true,
      value: {
        actor: { id: 'c', name: '孙洁', role: 'credit-office', department: 'XYB', organisation: USCC },
        scope: { kind: 'applicant', uscc: USCC },
      },
    });
  });

  it('has none of the rights of the business', () => {
    const standing = atWindow(clerk, USCC);
    expect(standing.ok && standsFor(standing.value.actor, USCC)).toBe(false);
  });

  it('who is recused from the business does not file for it', () => {
    expect(atWindow({ ...clerk, recusedFrom: [USCC] }, USCC)).toMatchObject({
      ok: false,
      error: { code: 'RECUSED' },
    });
  });

  it('is known by his id, whatever he is called', () => {
    const filing = { clerk: { id: 'c', name: '孙洁' } } as FiledAtWindow;
    expect(filedBy({ window: filing }, { id: 'c' })).toBe(true);
    expect(filedBy({ window: filing }, { id: 'd' })).toBe(false);
    expect(filedBy({ agent: { id: 'd', name: '钱代' } }, { id: 'd' })).toBe(true);
    expect(filedBy({}, { id: 'c' })).toBe(false);
  });
});
