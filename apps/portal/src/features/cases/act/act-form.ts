import { ACTION_BODIES } from '@xinxiu/contracts';
import type { ActionName, Finding, Reason, SupplementItem } from '@xinxiu/domain';

/** Everything that a form of an action may hold, as it is typed. */
export interface Draft {
  readonly reason: string;
  readonly article: string;
  readonly note: string;
  readonly text: string;
  readonly personId: string;
  readonly target: string;
  readonly outcome?: 'approve' | 'deny';
  readonly approve?: boolean;
  readonly reasons: readonly Required<Reason>[];
  readonly items: readonly SupplementItem[];
  readonly findings: readonly Finding[];
}

export const EMPTY_REASON: Required<Reason> = { code: '', text: '', article: '' };

export const EMPTY_DRAFT: Draft = {
  reason: '',
  article: '',
  note: '',
  text: '',
  personId: '',
  target: '',
  reasons: [EMPTY_REASON],
  items: [{ id: 'item-1', text: '' }],
  findings: [],
};

export type Field = keyof Draft;

/** What each action asks of who takes it; the order is that of the form. */
export const FIELDS: Readonly<Record<ActionName, readonly Field[]>> = {
  claim: [],
  release: ['reason'],
  assign: ['personId'],
  requestSupplement: ['items'],
  answerSupplement: [],
  accept: ['note'],
  refuse: ['reasons'],
  verify: ['findings'],
  decide: ['outcome', 'reasons'],
  approveDecision: ['approve', 'reason'],
  extend: ['reason', 'article'],
  approveExtension: ['approve', 'reason'],
  withdraw: ['reason'],
  terminate: ['reason', 'article'],
  exceptTarget: ['target', 'reason'],
  retryStep: [],
  comment: ['text'],
};

export type Fault = 'missing' | 'long' | 'wrong';

export type Read =
  | { readonly isRight: true; readonly body: unknown }
  /** Faults by the place of the field: `reason`, `reasons.0.text`. */
  | { readonly isRight: false; readonly faults: Readonly<Record<string, Fault>> };

/** A field that may stay empty is left out: nothing typed is nothing said. */
const isNothing = (value: unknown): boolean => value === undefined || value === '';

function given(name: ActionName, draft: Draft): Record<string, unknown> {
  const fields = FIELDS[name].map((field) => [field, draft[field]] as const);
  return Object.fromEntries(
    fields
      .filter(([, value]) => !isNothing(value))
      .map(([field, value]) => [field, field === 'reasons' ? draft.reasons.map(withoutEmptyArticle) : value]),
  );
}

function withoutEmptyArticle({ article, ...reason }: Required<Reason>): Reason {
  return article.trim() === '' ? reason : { ...reason, article };
}

/** The body of an action as the contract wants it, or what is wrong with what was typed. */
export function bodyOf(name: ActionName, draft: Draft, expectedVersion?: number): Read {
  const version = expectedVersion === undefined ? {} : { expectedVersion };
  const read = ACTION_BODIES[name].safeParse({ ...given(name, draft), ...version });
  if (read.success) return { isRight: true, body: read.data };
  const faults = read.error.issues.map(
    ({ path, code }) => [path.join('.'), faultOf(code, path, draft)] as const,
  );
  return { isRight: false, faults: Object.fromEntries(faults.reverse()) };
}

function faultOf(code: string, path: readonly PropertyKey[], draft: Draft): Fault {
  if (code === 'too_big') return 'long';
  const value = path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    draft,
  );
  const isEmpty = isNothing(typeof value === 'string' ? value.trim() : value);
  return isEmpty || code === 'too_small' ? 'missing' : 'wrong';
}

/** Equal for two drafts exactly when they say yes or no alike, or both say neither. */
export const verdictOf = ({ outcome, approve }: Draft): string => `${String(outcome)} ${String(approve)}`;

/** Whether what is chosen grants the repair, or proposes to: it then hangs on the duties of the record. */
export function approvesRepair(
  name: ActionName,
  { outcome, approve }: Pick<Draft, 'outcome' | 'approve'>,
  proposed?: 'approve' | 'deny',
): boolean {
  if (name === 'decide') return outcome === 'approve';
  return name === 'approveDecision' && approve === true && proposed === 'approve';
}

/** Whether what is typed cannot be taken back by anybody, so that its consequence is confirmed. */
export function isGrave(name: ActionName, draft: Draft, proposed?: 'approve' | 'deny'): boolean {
  if (name === 'decide') return draft.outcome === 'deny';
  if (name === 'approveDecision') return draft.approve === true && proposed === 'deny';
  return name === 'refuse' || name === 'terminate' || name === 'exceptTarget';
}

/** The first draft of an action: reasons for an approval speak of each condition that was found unmet. */
export function firstDraft(name: ActionName, unmet: readonly Required<Reason>[]): Draft {
  if (name !== 'decide' || unmet.length === 0) return EMPTY_DRAFT;
  return { ...EMPTY_DRAFT, reasons: unmet };
}
