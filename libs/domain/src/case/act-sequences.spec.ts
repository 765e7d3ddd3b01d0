import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../permissions/actor.js';
import { allowedActions } from './access.js';
import { actOnCase } from './act.js';
import { ACTION_NAMES, type ActionName, type ActionPayloads } from './action.js';
import { PEOPLE, action, after, submittedCase } from './case.factory.js';
import type { PenaltyClass } from './penalty-class.js';
import { CASE_TABLE, isFinal, successors } from './case-table.js';

const REASON = { code: 'FULFILLED', text: '已履行', article: '第十条' };

const PAYLOADS: ActionPayloads = {
  claim: {},
  release: {},
  assign: { to: PEOPLE.clerk2 },
  requestSupplement: { items: [{ id: 'a', text: '缺' }] },
  answerSupplement: { answers: [{ id: 'a', text: '补', fileIds: [] }] },
  accept: {},
  refuse: { reasons: [REASON] },
  verify: { findings: [{ condition: 'c', met: true, evidence: 'e' }] },
  decide: { outcome: 'approve', reasons: [REASON] },
  approveDecision: { approve: true, reason: '同意' },
  extend: { reason: '案情复杂', article: '第十二条' },
  approveExtension: { approve: true, reason: '同意' },
  withdraw: { reason: '自行撤回' },
  terminate: { reason: '材料虚假', article: '第二十条' },
  exceptTarget: { target: 'file-drop', reason: '平台停用' },
  retryStep: {},
  comment: { text: '备注' },
};

describe('any sequence of actions', () => {
  const person = fc.constantFrom<Actor>(...Object.values(PEOPLE));
  const step = fc.tuple(fc.constantFrom<ActionName>(...ACTION_NAMES), person, fc.boolean());

  it('moves a case only along the table, refuses with what is allowed, and agrees with the buttons', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 60 }),
        fc.constantFrom<PenaltyClass>('general', 'serious'),
        (steps, cls) => {
          let state = submittedCase(cls);
          for (const [name, actor, versioned] of steps) {
            const one = action(
              name,
              actor,
              PAYLOADS[name] as never,
              versioned || name === 'decide' ? state.version : undefined,
            );
            const outcome = actOnCase(state, one);
            const button = allowedActions(state, actor).includes(name);
            if (!outcome.ok) {
              expect(outcome.error.allowed).toEqual(allowedActions(state, actor));
              continue;
            }
            expect(button).toBe(true);
            const next = after(state, outcome.value);
            if (next.status !== state.status) expect(successors(state.status).has(next.status)).toBe(true);
            expect(CASE_TABLE[state.status].actions[name]).toBeDefined();
            expect(isFinal(state.status)).toBe(false);
            state = next;
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
