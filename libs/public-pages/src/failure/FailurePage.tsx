import { numberText } from '../frame/dates.js';
import { FRAME } from '../frame/frame.texts.js';
import { Layout } from '../frame/Layout.js';
import { type View, addressOf } from '../frame/view.js';
import { FAILURE, FAILURES } from './failure.texts.js';

export interface FailurePageProps {
  readonly view: View;
  /** HTTP status of the answer. */
  readonly status: number;
  /** Under which the log has it. */
  readonly requestId: string;
  /** Seconds to wait. */
  readonly retryAfter?: number | undefined;
}

const known = (status: number): status is keyof typeof FAILURES => status in FAILURES;

/** What went wrong, and what to do about it. */
export function FailurePage({ view, status, requestId, retryAfter }: FailurePageProps) {
  const { language } = view;
  const { title, what } = FAILURES[known(status) ? status : 500];
  return (
    <Layout view={view} title={title}>
      <p>{what[language]}</p>
      {retryAfter !== undefined && <p>{FAILURE.wait(numberText(retryAfter, language))[language]}</p>}
      <p className="hint">
        {FAILURE.number[language]}
        <code>{requestId}</code>
      </p>
      <p>
        <a href={addressOf(view, '/')}>{FRAME.home[language]}</a>
      </p>
    </Layout>
  );
}
