import type { Words } from '@xinxiu/domain';
import { PENALTY_KIND_WORDS } from '@xinxiu/domain';
import { dayText, numberText } from '../frame/dates.js';
import { Layout, TAG } from '../frame/Layout.js';
import { type Query, type View, addressOf } from '../frame/view.js';
import type { PublishedRecord } from '../record/published-record.js';
import { RECORD } from '../record/record.texts.js';
import { SEARCH } from './search.texts.js';

/** A page of what is published, newest decision first. */
export interface FoundRecords {
  readonly items: readonly PublishedRecord[];
  readonly total: number;
  readonly nextCursor?: string | undefined;
}

export interface SearchPageProps {
  readonly view: View;
  /** As it was typed. */
  readonly q: string;
  /** Absent where the question itself is at fault. */
  readonly found?: FoundRecords;
  /** Not the first page. */
  readonly further?: boolean;
  readonly fault?: Words;
}

export function SearchPage({ view, q, found, further = false, fault }: SearchPageProps) {
  const plain = q === '' && !further && fault === undefined;
  return (
    <Layout view={view} title={SEARCH.title} about={SEARCH.about} indexed={plain}>
      <SearchForm view={view} q={q} fault={fault} />
      {found && <Results view={view} q={q} found={found} further={further} />}
    </Layout>
  );
}

function SearchForm({
  view,
  q,
  fault,
}: Pick<SearchPageProps, 'view' | 'q'> & { readonly fault: Words | undefined }) {
  const { language, chosen } = view;
  const described = fault ? 'q-fault q-hint' : 'q-hint';
  return (
    <form action="/search" method="get" role="search" className="screen">
      {chosen && <input type="hidden" name="lang" value={language} />}
      <div className="field">
        <label htmlFor="q">{SEARCH.label[language]}</label>
        {fault && (
          <p id="q-fault" className="fault">
            {fault[language]}
          </p>
        )}
        <div className="row">
          <input
            id="q"
            name="q"
            type="search"
            maxLength={100}
            defaultValue={q}
            aria-describedby={described}
            aria-invalid={fault ? true : undefined}
          />
          <button type="submit">{SEARCH.button[language]}</button>
        </div>
        <p id="q-hint" className="hint">
          {SEARCH.hint[language]}
        </p>
      </div>
    </form>
  );
}

function Results({
  view,
  q,
  found: { items, total, nextCursor },
  further,
}: Required<Pick<SearchPageProps, 'view' | 'q' | 'further'>> & { readonly found: FoundRecords }) {
  const { language } = view;
  const sum = numberText(total, language);
  const question: Query = q === '' ? [] : [['q', q]];
  return (
    <section aria-labelledby="results">
      <h2 id="results">{(q === '' ? SEARCH.found(sum) : SEARCH.foundOf(sum, q))[language]}</h2>
      {items.length === 0 ? (
        <p>{(q === '' ? SEARCH.nothing : SEARCH.none)[language]}</p>
      ) : (
        <ol className="results">
          {items.map((record) => (
            <Result key={record.id} view={view} record={record} />
          ))}
        </ol>
      )}
      {(further || nextCursor !== undefined) && (
        <nav className="pages screen" aria-label={SEARCH.pages[language]}>
          {further && <a href={addressOf(view, '/search', question)}>{SEARCH.first[language]}</a>}
          {nextCursor !== undefined && (
            <a rel="next" href={addressOf(view, '/search', [...question, ['cursor', nextCursor]])}>
              {SEARCH.next[language]}
            </a>
          )}
        </nav>
      )}
    </section>
  );
}

function Result({ view, record }: { readonly view: View; readonly record: PublishedRecord }) {
  const { language } = view;
  const { id, subjectName, subjectCode, decisionNumber, decisionDate, authority, publicationEnds } = record;
  const kinds = record.penaltyKinds.map((kind) => PENALTY_KIND_WORDS[kind][language]);
  const until = publicationEnds === null ? RECORD.noEnd[language] : dayText(publicationEnds, language);
  return (
    <li>
      <h3>
        <a href={addressOf(view, `/records/${encodeURIComponent(id)}`)} lang={TAG.zh}>
          {subjectName}
        </a>
      </h3>
      {subjectCode && (
        <p>
          <code>{subjectCode}</code>
        </p>
      )}
      <p lang={TAG.zh}>
        {decisionNumber} · {authority}
      </p>
      <p>
        {dayText(decisionDate, language)} · {kinds.join(language === 'zh' ? '、' : ', ')}
      </p>
      <p className="hint">
        {RECORD.until[language]} {until}
      </p>
    </li>
  );
}
