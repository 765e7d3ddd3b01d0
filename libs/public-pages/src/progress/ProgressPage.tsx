import {
  type CaseStatus,
  NEXT_WORDS,
  STATIONS,
  STATION_WORDS,
  STATUS_WORDS,
  type Words,
} from '@xinxiu/domain';
import { CodeForm } from '../frame/CodeForm.js';
import { dayText } from '../frame/dates.js';
import { Facts } from '../frame/Facts.js';
import { Layout } from '../frame/Layout.js';
import { type Language, type View, addressOf } from '../frame/view.js';
import { PROGRESS } from './progress.texts.js';

/** What is told of a case to whoever has its code: nothing of the applicant, the penalty or a person. */
export interface PublicProgress {
  readonly caseNo: string;
  readonly status: CaseStatus;
  /** Place in {@link STATIONS}. */
  readonly station: number;
  /** It ended otherwise than by a repair. */
  readonly endedEarly: boolean;
  /** Whose turn it is, as long as it is open: a department, or the applicant. */
  readonly turn?: Words | 'applicant';
  /** Asia/Shanghai days. */
  readonly submittedOn: string;
  readonly since: string;
  readonly due?: { readonly day: string; readonly provisional: boolean };
}

export interface ProgressPageProps {
  readonly view: View;
  /** Case number as it was typed. */
  readonly typed: string;
  /** Of the code, where it led to nothing. */
  readonly typedCode?: string;
  readonly found?: PublicProgress;
  readonly isWrong?: boolean;
}

export function ProgressPage({ view, typed, typedCode = '', found, isWrong = false }: ProgressPageProps) {
  const { language } = view;
  return (
    <Layout view={view} title={PROGRESS.title}>
      {found ? (
        <Found view={view} found={found} />
      ) : (
        <>
          <p>{PROGRESS.intro[language]}</p>
          <CodeForm
            view={view}
            path="/progress"
            number={{ name: 'caseNo', label: PROGRESS.number, hint: PROGRESS.numberHint, typed }}
            code={{ label: PROGRESS.code, hint: PROGRESS.codeHint, typed: typedCode }}
            button={PROGRESS.button}
            isWrong={isWrong}
            wrong={PROGRESS.wrong}
          />
        </>
      )}
    </Layout>
  );
}

function Found({ view, found }: { readonly view: View; readonly found: PublicProgress }) {
  const { language } = view;
  return (
    <section aria-labelledby="case">
      <h2 id="case">{PROGRESS.resultTitle(found.caseNo)[language]}</h2>
      <Facts
        facts={[
          [PROGRESS.status[language], <strong key="status">{STATUS_WORDS[found.status][language]}</strong>],
          [PROGRESS.with[language], turnText(found.turn, language)],
          [PROGRESS.submitted[language], dayText(found.submittedOn, language)],
          [PROGRESS.since[language], dayText(found.since, language)],
          [PROGRESS.due[language], dueText(found, language)],
          [PROGRESS.next[language], NEXT_WORDS[found.status][language]],
        ]}
      />
      <h3>{PROGRESS.way[language]}</h3>
      <ol className="way">
        {STATIONS.map((station, at) => (
          <li key={station} aria-current={at === found.station ? 'step' : undefined}>
            {STATION_WORDS[station][language]} <span className="hint">{standing(found, at)[language]}</span>
          </li>
        ))}
      </ol>
      <p className="screen">
        <a href={addressOf(view, '/progress')}>{PROGRESS.again[language]}</a>
      </p>
    </section>
  );
}

function turnText(turn: PublicProgress['turn'], language: Language): string | undefined {
  return (turn === 'applicant' ? PROGRESS.withApplicant : turn)?.[language];
}

function dueText({ due, turn }: PublicProgress, language: Language): string | undefined {
  if (turn === undefined) return undefined;
  if (!due) return PROGRESS.noDue[language];
  const [open, close] = language === 'zh' ? ['（', '）'] : [' (', ')'];
  const note = due.provisional ? `${open}${PROGRESS.provisional[language]}${close}` : '';
  return `${dayText(due.day, language)}${note}`;
}

function standing({ station, endedEarly, status }: PublicProgress, at: number): Words {
  if (at < station || status === 'completed') return PROGRESS.done;
  if (at > station) return PROGRESS.ahead;
  return endedEarly ? PROGRESS.endedHere : PROGRESS.now;
}
