import { shanghaiDate } from '../time/shanghai.js';
import type { Finding } from './action.js';
import type { CaseState, CaseSubject } from './case-state.js';
import type { CaseStatus } from './case-table.js';
import type { CaseEvent } from './event.js';

/** The state before the first fact. `at` is the legal instant of submission (ISO). */
export function emptyCase(subject: CaseSubject, targets: readonly string[], event: CaseEvent): CaseState {
  return {
    ...subject,
    status: 'submitted',
    version: 0,
    seq: 0,
    submittedAt: event.at,
    enteredAt: event.at,
    rungs: [],
    suspensions: [],
    supplementsAsked: 0,
    targets: targets.map((name) => ({ name, state: 'pending' })),
    lastChange: { type: event.type, by: event.actor, at: event.at },
  };
}

/** Facts that inform without changing what may be done. */
const INFORMATIVE = new Set([
  'comment-added',
  'rung-reached',
  'deadline-recomputed',
  'attention-raised',
  'attention-cleared',
  'step-retried',
]);

/** The state after a fact. Pure and total: every stored history folds to the state that the case had. */
export function foldCase(state: CaseState, event: CaseEvent): CaseState {
  const counted = { ...state, seq: event.seq };
  if (INFORMATIVE.has(event.type)) return change(counted, event);
  return {
    ...change(counted, event),
    version: state.version + 1,
    lastChange: { type: event.type, by: event.actor, at: event.at },
  };
}

function change(state: CaseState, event: CaseEvent): CaseState {
  switch (event.type) {
    case 'application-submitted':
      return filed(state, event);
    case 'case-claimed':
      return { ...state, holder: { ...event.actor, since: event.at } };
    case 'case-assigned':
      return { ...state, holder: { ...event.data.to, since: event.at } };
    case 'case-released':
      return without(state, 'holder');
    case 'supplement-requested':
      return askSupplement(state, event);
    case 'supplement-answered':
      return answerSupplement(state, event);
    case 'application-accepted':
      return enter(state, 'under-verification', event);
    case 'application-verified':
      return { ...enter(state, 'under-review', event), ...unmet(event.data.findings) };
    case 'decision-proposed':
      return {
        ...state,
        proposal: { by: event.actor, outcome: event.data.outcome, reasons: event.data.reasons },
      };
    case 'decision-returned':
      return without(state, 'proposal');
    case 'application-approved':
      return enter(state, 'ending-publication', event);
    case 'extension-requested':
      return { ...state, extension: { state: 'requested', by: event.actor, ...event.data } };
    case 'deadline-extended':
      return settleExtension(state, 'granted');
    case 'extension-refused':
      return settleExtension(state, 'refused');
    case 'record-classified':
      return { ...state, penaltyClass: event.data.penaltyClass };
    case 'target-confirmed':
      return settleTarget(state, event.data.target, {
        state: 'confirmed',
        at: event.at,
        evidence: event.data.evidence,
      });
    case 'target-excepted':
      return settleTarget(state, event.data.target, {
        state: 'excepted',
        at: event.at,
        evidence: event.data.reason,
      });
    case 'rung-reached':
      return { ...state, rungs: state.rungs.filter((rung) => rung.id !== event.data.rung) };
    case 'attention-raised':
      return { ...state, attention: { cause: event.data.cause, since: event.at } };
    case 'attention-cleared':
      return without(state, 'attention');
    default:
      return END_OF[event.type] ? enter(state, END_OF[event.type] as CaseStatus, event) : state;
  }
}

const END_OF: { readonly [type: string]: CaseStatus } = {
  'application-refused': 'not-accepted',
  'application-denied': 'denied',
  'application-withdrawn': 'withdrawn',
  'supplement-lapsed': 'lapsed',
  'case-terminated': 'terminated',
  'record-ended-by-itself': 'moot',
  'repair-completed': 'completed',
};

function filed(state: CaseState, { actor, data }: CaseEvent & { type: 'application-submitted' }): CaseState {
  const filer = { id: actor.id, name: actor.name };
  if (data.window) return { ...state, window: { ...data.window, clerk: filer } };
  return actor.role === 'agent' ? { ...state, agent: filer } : state;
}

function unmet(findings: readonly Finding[]): Pick<CaseState, 'unmetFindings'> {
  const unmetFindings = findings.flatMap(({ met, condition }) => (met ? [] : [condition]));
  return unmetFindings.length > 0 ? { unmetFindings } : {};
}

/** A new status has no holder, deadline, proposal or trouble yet: the next unit takes it from its queue. */
function enter(state: CaseState, status: CaseStatus, event: CaseEvent): CaseState {
  const { holder: _h, deadline: _d, proposal: _p, attention: _a, ...kept } = state;
  return { ...kept, status, enteredAt: event.at, rungs: [] };
}

function askSupplement(state: CaseState, event: CaseEvent & { type: 'supplement-requested' }): CaseState {
  const returnTo = state.status as 'submitted' | 'under-verification' | 'under-review';
  const asked = {
    ...enter(state, 'supplement-required', event),
    supplement: { items: event.data.items, answers: [], returnTo },
    supplementsAsked: state.supplementsAsked + 1,
  };
  return { ...asked, suspensions: [...state.suspensions, { from: dayOf(event) }] };
}

function answerSupplement(state: CaseState, event: CaseEvent & { type: 'supplement-answered' }): CaseState {
  if (!state.supplement) return state;
  const back = enter(state, state.supplement.returnTo, event);
  return {
    ...back,
    supplement: { ...state.supplement, answers: event.data.answers },
    suspensions: state.suspensions.map((one) => (one.to === undefined ? { ...one, to: dayOf(event) } : one)),
  };
}

function settleExtension(state: CaseState, to: 'granted' | 'refused'): CaseState {
  return state.extension ? { ...state, extension: { ...state.extension, state: to } } : state;
}

function settleTarget(state: CaseState, name: string, to: Partial<CaseState['targets'][number]>): CaseState {
  return {
    ...state,
    targets: state.targets.map((target) => (target.name === name ? { ...target, ...to } : target)),
  };
}

function dayOf(event: CaseEvent): string {
  return shanghaiDate(Date.parse(event.at));
}

function without<K extends keyof CaseState>(state: CaseState, key: K): CaseState {
  const { [key]: _, ...rest } = state;
  return rest as CaseState;
}
