import { describe, expect, it } from '@jest/globals';
import type { CaseState } from '@xinxiu/domain';
import type { Person, Repositories } from '@xinxiu/persistence';
import type { CaseEngine } from '../cases/case-engine.js';
import { RETURN_REASONS } from './return-reasons.js';
import { ReturnWork } from './return-work.js';

const USCC = '91420500MA4900000T';
const PEOPLE = {
  stays: { role: 'reviewer', department: 'SCJG' },
  gone: { role: 'reviewer', department: 'SCJG', leftAt: '2026-05-06T02:00:00.000Z' },
  moved: { role: 'reviewer', department: 'FGJ' },
  recused: { role: 'reviewer', department: 'SCJG', recusedFrom: [USCC] },
} as unknown as Readonly<Record<string, Person>>;

/** A case that somebody holds by the post that he had when he took it. */
function held(id: string): CaseState {
  const holder = { id, name: id, role: 'reviewer', department: 'SCJG' };
  return { caseNo: `XF-${id}`, version: 3, holder, applicant: { uscc: USCC } } as unknown as CaseState;
}

describe('cases that are held by who may not any more', () => {
  it('go back to their queue, each with what happened, and no other', async () => {
    const reasons: Record<string, unknown> = {};
    const cases = {
      eachHeld: async function* () {
        for (const id of [...Object.keys(PEOPLE), 'unknown']) yield held(id);
        yield { ...held('nobody'), holder: undefined };
      },
      find: async (_: unknown, caseNo: string) => ({ state: held(caseNo.slice(3)) }),
    };
    const people = { find: async (id: string) => PEOPLE[id] };
    const engine = {
      act: async (_: unknown, { action }: { action: { payload: { reason: string } } }, updateId: string) => {
        reasons[action.payload.reason] = updateId.length > 0;
        return { kind: 'done' };
      },
    } as unknown as CaseEngine;
    const work = new ReturnWork({ cases, people } as unknown as Repositories, engine);
    expect(await work.ofWhoMayNot()).toEqual(['XF-gone', 'XF-moved', 'XF-recused']);
    const { left, moved, recused } = RETURN_REASONS;
    expect(Object.keys(reasons)).toEqual([left, moved, recused]);
  });
});
