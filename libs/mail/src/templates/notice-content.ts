import type { CaseEvent, CaseState, NoticeIntent, NoticeKind, Reason, SupplementItem } from '@xinxiu/domain';
import type { NoticeContent } from './notice-mail.js';
import { NUMBER_WORDS, REMEDIES } from './notice-words.js';

/** Of the templates that turn this content into text; goes up when what they need changes. */
export const NOTICE_TEMPLATE_VERSION = 1;

/** Kinds that speak of a decision or an end; a deadline would not concern the reader. */
const WITHOUT_DEADLINE: ReadonlySet<NoticeKind> = new Set([
  'not-accepted',
  'denied',
  'completed',
  'lapsed',
  'withdrawn',
  'terminated',
  'moot',
]);

export function noticeContent(kind: NoticeKind, state: CaseState, event: CaseEvent): NoticeContent {
  const { deadline } = state;
  const { reasons, items, reason, article, text, due, previousDue } = event.data as {
    readonly reasons?: readonly Reason[];
    readonly items?: readonly SupplementItem[];
    readonly reason?: string;
    readonly article?: string;
    readonly text?: string;
    readonly due?: string;
    readonly previousDue?: string;
  };
  const shownDeadline = WITHOUT_DEADLINE.has(kind) ? undefined : deadline;
  const shownDue = shownDeadline?.due ?? due;
  const shownArticle = article ?? shownDeadline?.article;
  const note = reason ?? text;
  return {
    applicantName: state.applicant.name,
    version: state.version,
    status: state.status,
    ...(shownDue !== undefined && { due: shownDue }),
    ...(previousDue !== undefined && { previousDue }),
    ...(shownDeadline?.provisional === true && { provisional: true }),
    ...(shownArticle !== undefined && { article: shownArticle }),
    ...(reasons && { reasons }),
    ...(items && { items }),
    ...(REMEDIES[kind] && { remedies: REMEDIES[kind] }),
    ...(note !== undefined && { note }),
  };
}

/** `<case number>-<kind>-<n>`. A case asks for several supplements; every other statutory notice comes once. */
export function noticeNumber({ kind, statutory }: NoticeIntent, state: CaseState): string | undefined {
  if (!statutory) return undefined;
  const n = kind === 'supplement' ? state.suspensions.length : 1;
  return `${state.caseNo}-${NUMBER_WORDS[kind] ?? kind}-${n}`;
}
