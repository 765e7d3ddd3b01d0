import { Layout } from '../frame/Layout.js';
import type { View } from '../frame/view.js';
import { Answer, type CheckAnswer } from './Answer.js';
import { CHECK } from './check.texts.js';
import { CHECK_FIELDS, type CheckFaults, type Typed } from './check-form.js';
import { CheckForm } from './CheckForm.js';

export interface CheckPageProps {
  readonly view: View;
  readonly typed: Typed;
  /** Names of the fields of law that some pack knows. */
  readonly fields: readonly string[];
  readonly faults?: CheckFaults;
  readonly answer?: CheckAnswer;
}

/** The self-check: a form that works without a script, and above it the answer once it was asked. */
export function CheckPage({ view, typed, fields, faults = {}, answer }: CheckPageProps) {
  const { language } = view;
  const asked = answer !== undefined || Object.keys(faults).length > 0;
  return (
    <Layout view={view} title={CHECK.title} about={CHECK.about} indexed={!asked}>
      <Faults faults={faults} view={view} />
      {answer && <Answer view={view} answer={answer} />}
      {answer && <h2 className="screen">{CHECK.again[language]}</h2>}
      <p className="screen">{CHECK.intro[language]}</p>
      <CheckForm view={view} typed={typed} fields={fields} faults={faults} />
    </Layout>
  );
}

function Faults({ faults, view: { language } }: { readonly faults: CheckFaults; readonly view: View }) {
  const all = CHECK_FIELDS.flatMap((field) => {
    const words = faults[field];
    return words ? [{ field, words }] : [];
  });
  if (all.length === 0) return null;
  return (
    <section className="faults" aria-labelledby="faults" role="alert">
      <h2 id="faults">{CHECK.faultsTitle[language]}</h2>
      <ul>
        {all.map(({ field, words }) => (
          <li key={field}>
            <a href={`#${field}`}>{CHECK[field][language]}</a>: {words[language]}
          </li>
        ))}
      </ul>
    </section>
  );
}
