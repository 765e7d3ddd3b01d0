import type { RuleSource } from '@xinxiu/domain';
import { PENALTY_KIND_WORDS } from '@xinxiu/domain';
import { dayText, yuanText } from '../frame/dates.js';
import { Facts } from '../frame/Facts.js';
import { Layout, TAG } from '../frame/Layout.js';
import { Article, ruleText } from '../frame/Rule.js';
import { type Language, type Query, type View, addressOf } from '../frame/view.js';
import { type PublishedRecord, mayBeIndexed } from './published-record.js';
import { RECORD } from './record.texts.js';

export interface RecordPageProps {
  readonly view: View;
  readonly record: PublishedRecord;
  /** How long an objection takes, by the county's rules. */
  readonly objection?: RuleSource;
}

/** One record, as long as it is published. */
export function RecordPage({ view, record, objection }: RecordPageProps) {
  const { language } = view;
  const { decisionNumber, subjectName, authority, state } = record;
  return (
    <Layout
      view={view}
      title={RECORD.heading(decisionNumber)}
      about={RECORD.about(subjectName, authority)}
      indexed={mayBeIndexed(record)}
    >
      {state === 're-published' && <p className="note">{RECORD.again[language]}</p>}
      <Marks marks={record.marks} language={language} />
      <RecordFacts record={record} language={language} />
      <section className="screen" aria-labelledby="repair">
        <h2 id="repair">{RECORD.repairTitle[language]}</h2>
        <p>
          <a className="button" href={addressOf(view, '/check', askedOf(record))}>
            {RECORD.repair[language]}
          </a>
        </p>
        <p className="hint">{RECORD.repairHint[language]}</p>
        {objection && (
          <p>
            {RECORD.wrong[language]}
            {ruleText(objection, language)} <Article rule={objection} language={language} />
          </p>
        )}
        <p>
          <a href={addressOf(view, '/search')}>{RECORD.back[language]}</a>
        </p>
      </section>
    </Layout>
  );
}

function Marks({ marks, language }: { readonly marks: readonly string[]; readonly language: Language }) {
  if (marks.length === 0) return null;
  const said = marks.includes('objection') ? RECORD.objection : RECORD.marked;
  return <p className="note">{said[language]}</p>;
}

function RecordFacts({
  record,
  language,
}: {
  readonly record: PublishedRecord;
  readonly language: Language;
}) {
  const published = (text: string | undefined) => text && <span lang={TAG.zh}>{text}</span>;
  const sum = (yuan: number | undefined) => yuan !== undefined && yuan > 0 && yuanText(yuan, language);
  const kinds = record.penaltyKinds.map((kind) => PENALTY_KIND_WORDS[kind][language]);
  return (
    <Facts
      facts={[
        [RECORD.subject[language], published(record.subjectName)],
        [RECORD.code[language], record.subjectCode && <code>{record.subjectCode}</code>],
        [RECORD.decision[language], published(record.decisionNumber)],
        [RECORD.decided[language], dayText(record.decisionDate, language)],
        [RECORD.authority[language], published(record.authority)],
        [RECORD.kinds[language], kinds.join(language === 'zh' ? '、' : ', ')],
        [RECORD.fine[language], sum(record.fineYuan) || undefined],
        [RECORD.confiscated[language], sum(record.confiscatedYuan) || undefined],
        [RECORD.violation[language], published(record.violation)],
        [RECORD.basis[language], published(record.basis)],
        [RECORD.content[language], published(record.content)],
        [RECORD.until[language], endText(record, language)],
      ]}
    />
  );
}

export function endText(
  { publicationEnds }: Pick<PublishedRecord, 'publicationEnds'>,
  language: Language,
): string {
  if (publicationEnds === null) return RECORD.noEnd[language];
  const [open, close] = language === 'zh' ? ['（', '）'] : [' (', ')'];
  return `${dayText(publicationEnds, language)}${open}${RECORD.endsAlone[language]}${close}`;
}

/** What the self-check can know from the record. */
function askedOf({ decisionDate, penaltyKinds, fineYuan, confiscatedYuan }: PublishedRecord): Query {
  return [
    ['kind', 'penalty'],
    ['decisionDate', decisionDate],
    ...penaltyKinds.map((kind) => ['penaltyKinds', kind] as const),
    ...(fineYuan === undefined ? [] : [['fineYuan', String(fineYuan)] as const]),
    ...(confiscatedYuan === undefined ? [] : [['confiscatedYuan', String(confiscatedYuan)] as const]),
  ];
}
