import type { ActionName, Finding } from '@xinxiu/domain';
import { useState } from 'react';
import { useDates } from '../../../i18n/dates.js';
import { useLanguage } from '../../../i18n/texts.js';
import { type Draft, firstDraft } from '../act/act-form.js';
import type { OneCase } from '../../../api/cases.js';
import { useLeaveGuard } from '../../../shared/leave-guard.js';
import type { Condition } from '../cases.queries.js';
import { type Answer, firstAnswers, findingsOf } from './answers.js';

export interface Desk {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly answer: (condition: string, change: Partial<Answer>) => void;
  /** The action whose dialog is open. */
  readonly taken: ActionName | undefined;
  readonly take: (name: ActionName | undefined) => void;
  readonly draft: Draft | undefined;
  readonly change: (change: Partial<Draft>) => void;
  readonly done: () => void;
  /** The note that is being written. */
  readonly note: string;
  readonly writeNote: (text: string) => void;
}

/** What is being worked on at a case: it stays when a dialog is closed, and when a colleague changes the case. */
export function useDesk(one: OneCase): Desk {
  const language = useLanguage();
  const dates = useDates();
  const [typed, setTyped] = useState<Readonly<Record<string, Partial<Answer>>>>({});
  const [drafts, setDrafts] = useState<Partial<Record<ActionName, Draft>>>({});
  const [taken, take] = useState<ActionName>();
  const [note, writeNote] = useState('');
  const computed = firstAnswers(one.verification, language, dates);
  const answers = Object.fromEntries(
    Object.entries(computed).map(([name, first]) => [name, { ...first, ...typed[name] }]),
  );
  const findings = findingsOf(one.verification, answers);
  const open = [...(Object.keys(typed).length > 0 ? ['verify'] : []), ...Object.keys(drafts)];
  useLeaveGuard(note.trim() !== '' || one.allowedActions.some((name) => open.includes(name)));
  const draft = taken && draftOf(one, taken, drafts[taken], findings);
  return {
    answers,
    answer: (condition, next) =>
      setTyped((before) => ({ ...before, [condition]: { ...before[condition], ...next } })),
    taken,
    take,
    draft,
    change: (next) =>
      taken && draft && setDrafts((before) => ({ ...before, [taken]: { ...draft, ...next } })),
    done: () => {
      // The checklist is part of what a verification sends.
      if (taken === 'verify') setTyped({});
      if (taken) setDrafts(({ [taken]: _, ...others }) => others);
      take(undefined);
    },
    note,
    writeNote,
  };
}

function draftOf(
  one: OneCase,
  name: ActionName,
  kept: Draft | undefined,
  findings: readonly Finding[],
): Draft {
  const draft = kept ?? firstDraft(name, unmetReasons(one));
  return name === 'verify' ? { ...draft, findings } : draft;
}

/** An approval has to speak of each condition that was found unmet (CONDITION_UNMET). */
function unmetReasons({ case: { unmetFindings = [] }, verification }: OneCase) {
  const articleOf = (code: string): string =>
    verification.find(({ condition }: Condition) => condition === code)?.article.slice(0, 200) ?? '';
  return unmetFindings.map((code) => ({ code, text: '', article: articleOf(code) }));
}
