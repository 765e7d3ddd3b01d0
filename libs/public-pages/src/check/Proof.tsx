import { type EligibilityProof, aboutProofRow, parseCivilDate, reckoning, resultWords } from '@xinxiu/domain';
import { dayText, numberText } from '../frame/dates.js';
import { TAG } from '../frame/Layout.js';
import { Article, ruleText } from '../frame/Rule.js';
import type { Language } from '../frame/view.js';
import { ANSWER } from './check.texts.js';

interface ProofProps {
  readonly proof: readonly EligibilityProof[];
  readonly language: Language;
}

/** The rules in the order of the argument, each with its article and its days. */
export function Proof({ proof, language }: ProofProps) {
  return (
    <details className="proof">
      <summary>{ANSWER.proof(numberText(proof.length, language))[language]}</summary>
      <p className="hint">{ANSWER.proofHint[language]}</p>
      <ol>
        {proof.map((row, place) => (
          <ProofRow key={`${row.id}-${place.toString()}`} row={row} language={language} />
        ))}
      </ol>
    </details>
  );
}

function ProofRow({ row, language }: { readonly row: EligibilityProof; readonly language: Language }) {
  const lines = reckoning(row, TAG[language]);
  return (
    <li>
      {aboutProofRow(row, TAG[language])}
      {ruleText(row, language)} → <strong>{resultText(row, language)}</strong>{' '}
      <Article rule={row} language={language} />
      {lines.length > 0 && (
        <ul className="reckoning">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** What follows from a row, in words: a class, an assumption, a condition, a date or two. */
export function resultText({ result }: Pick<EligibilityProof, 'result'>, language: Language): string {
  const said = resultWords({ result });
  if (said !== undefined) return said[language];
  const days = result.split(' / ').map((day) => (parseCivilDate(day) ? dayText(day, language) : day));
  const [earliest = '', ends] = days;
  return ends === undefined ? earliest : ANSWER.dates(earliest, ends)[language];
}
