import {
  CLASS_WORDS,
  type Eligibility,
  type RuleSource,
  UNMET_TEXTS,
  type UnmetCondition,
  type Words,
  reasonWords,
} from '@xinxiu/domain';
import { dayText } from '../frame/dates.js';
import { Facts } from '../frame/Facts.js';
import { TAG } from '../frame/Layout.js';
import { Article, ruleText } from '../frame/Rule.js';
import type { Language, View } from '../frame/view.js';
import { ANSWER } from './check.texts.js';
import { Proof } from './Proof.js';

/** What the rules make of what was typed. */
export interface CheckAnswer {
  readonly eligibility: Eligibility;
  /** Title of the governing rules; absent where none governs. */
  readonly law?: Words;
  /** What has to be brought, by the county's rules. */
  readonly materials?: RuleSource;
}

interface AnswerProps {
  readonly view: View;
  readonly answer: CheckAnswer;
}

/** The answer of the rules: whether, from when, what is missing, and every rule behind it. */
export function Answer({ view, answer: { eligibility, law, materials } }: AnswerProps) {
  const { language, site } = view;
  const { at, unmet, eligible, proof } = eligibility;
  const nothingToAsk = unmet.some(
    ({ condition }) => condition === 'NOT_PUBLICISED' || condition === 'PUBLICATION_ENDED',
  );
  const verdict = eligible ? ANSWER.eligible : nothingToAsk ? ANSWER.nothing : ANSWER.notYet;
  return (
    <section className="answer" aria-labelledby="answer">
      <h2 id="answer">{ANSWER.title[language]}</h2>
      <p className={eligible ? 'verdict good' : 'verdict'}>
        <strong>{verdict[language]}</strong> <span>{ANSWER.at(dayText(at, language))[language]}</span>
      </p>
      <Dates eligibility={eligibility} law={law?.[language]} language={language} />
      <ByClass eligibility={eligibility} language={language} />
      <h3>{ANSWER.missing[language]}</h3>
      <Missing unmet={unmet} language={language} />
      {materials && !nothingToAsk && (
        <>
          <h3>{ANSWER.materials[language]}</h3>
          <p>
            {ruleText(materials, language)} <Article rule={materials} language={language} />
          </p>
        </>
      )}
      <Proof proof={proof} language={language} />
      <p className="hint">{ANSWER.notBinding[language]}</p>
      {site.desk && eligible && (
        <p className="screen">
          <a className="button" href="/sign-in">
            {ANSWER.apply[language]}
          </a>
        </p>
      )}
    </section>
  );
}

interface DatesProps {
  readonly eligibility: Eligibility;
  readonly law: string | undefined;
  readonly language: Language;
}

function Dates({ eligibility, law, language }: DatesProps) {
  const { publicationFrom, earliestApplication, publicationEnds } = eligibility;
  const day = (date: string | null): string =>
    date === null ? ANSWER.none[language] : dayText(date, language);
  return (
    <Facts
      facts={[
        [ANSWER.earliest[language], <strong key="earliest">{day(earliestApplication)}</strong>],
        [ANSWER.ends[language], day(publicationEnds)],
        [ANSWER.from[language], day(publicationFrom)],
        [ANSWER.class[language], CLASS_WORDS[eligibility.class][language]],
        [ANSWER.law[language], law],
      ]}
    />
  );
}

function ByClass({ eligibility: { byClass = [] }, language }: Omit<DatesProps, 'law'>) {
  if (byClass.length === 0) return null;
  const day = (date: string | null): string => (date === null ? '—' : dayText(date, language));
  return (
    <>
      <p>{ANSWER.byClass[language]}</p>
      <ul>
        {byClass.map((one) => (
          <li key={one.class}>
            <strong>{CLASS_WORDS[one.class][language]}</strong>{' '}
            {ANSWER.dates(day(one.earliestApplication), day(one.publicationEnds))[language]}
          </li>
        ))}
      </ul>
    </>
  );
}

function Missing({
  unmet,
  language,
}: {
  readonly unmet: readonly UnmetCondition[];
  readonly language: Language;
}) {
  if (unmet.length === 0) return <p>{ANSWER.nothingMissing[language]}</p>;
  return (
    <ul>
      {unmet.map(({ condition, since, article, reasons = [] }) => (
        <li key={condition}>
          {UNMET_TEXTS[condition][language]}{' '}
          {since !== undefined && `${ANSWER.since(dayText(since, language))[language]} `}
          {article !== '' && (
            <small className="article">
              <cite lang={TAG.zh}>{article}</cite>
            </small>
          )}
          {reasons.map((reason) => (
            <span key={JSON.stringify(reason)} className="reason">
              {reasonWords(reason)[language]}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
