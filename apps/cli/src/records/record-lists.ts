import {
  CLASS_WORDS,
  type HistoryEntry,
  type LedgerEntry,
  type LedgerSummary,
  OBLIGATION_STATE_WORDS,
  OBLIGATION_WORDS,
  PENALTY_FIELD_WORDS,
  type Penalty,
  RECORD_FACT_WORDS,
  VOID_REASON_WORDS,
  type RecordChange,
  type RecordFact,
  type UndecidedReason,
  openedAgainWords,
  reasonWords,
} from '@xinxiu/domain';
import { Api } from '../api/api.js';
import { nameOf, say, sayWords } from '../output/language.js';
import { output, table } from '../output/output.js';

interface Options {
  readonly json?: boolean;
}

interface Ledger extends LedgerSummary {
  readonly version: number;
  readonly obligations: readonly (LedgerEntry & { readonly allowed: readonly string[] })[];
}

const recordPath = (id: string): string => `/records/${encodeURIComponent(id)}`;

export async function listObligations(id: string, { json }: Options): Promise<void> {
  const ledger = await (await Api.asCaller()).get<Ledger>(`${recordPath(id)}/obligations`);
  if (json) return output.json(ledger);
  const rows = ledger.obligations.map(({ kind, state, sumYuan, on, rule, fileIds }) => [
    nameOf(kind, OBLIGATION_WORDS),
    nameOf(state, OBLIGATION_STATE_WORDS),
    sumYuan === undefined ? '—' : String(sumYuan),
    on ?? '—',
    rule.article,
    fileIds.join(' '),
  ]);
  output.text(
    table([
      [
        say('义务', 'duty'),
        say('状态', 'state'),
        say('元', 'yuan'),
        say('日期', 'on'),
        say('依据', 'article'),
        say('文件', 'files'),
      ],
      ...rows,
    ]),
  );
  for (const entry of ledger.obligations) {
    const again = openedAgainWords(entry);
    if (again) output.note(sayWords(again));
  }
  const since = ledger.fulfilledOn ?? '—';
  output.note(
    ledger.fullyFulfilled
      ? say(`已全部履行，${since}`, `all fulfilled on ${since}`)
      : say(
          `尚未全部核实（版本 ${ledger.version}）`,
          `not all verified or waived (version ${ledger.version})`,
        ),
  );
}

export async function showHistory(id: string, { json }: Options): Promise<void> {
  const history = await (
    await Api.asCaller()
  ).get<{ items: readonly HistoryEntry[] }>(`${recordPath(id)}/history`);
  if (json) return output.json(history);
  const rows = history.items.map((fact) => [
    fact.at,
    sayWords(RECORD_FACT_WORDS[fact.type]),
    fact.by.name,
    told(fact),
  ]);
  output.text(
    table([[say('时间', 'at'), say('事项', 'what'), say('办理人', 'by'), say('内容', 'content')], ...rows]),
  );
}

function told(fact: HistoryEntry): string {
  const ground = 'ground' in fact ? `  ${fact.ground.text}（${fact.ground.article}）` : '';
  switch (fact.type) {
    case 'change-proposed':
      return changeWords(fact.change);
    case 'change-refused':
      return fact.reason;
    case 'term-revised':
      return `${say('公示止于', 'publication ends')} ${fact.before ?? '—'} → ${fact.after ?? '—'}`;
    case 'publication-expired':
      return fact.endedOn;
    case 'republished':
      return `${say('公示至', 'public until')} ${fact.until ?? '—'}${ground}  ${say('信用承诺', 'commitment')} ${fact.commitmentId}${proposerWords(fact)}`;
    case 'change-voided':
      return nameOf(fact.reason, VOID_REASON_WORDS);
    case 'field-determined':
    case 'class-determined':
    case 'penalty-corrected':
      return `${changeWords(fact)}${proposerWords(fact)}`;
    default:
      return `${fact.obligations.map((kind) => nameOf(kind, OBLIGATION_WORDS)).join(' ')}${ground}`;
  }
}

/** What a change makes of a record, and why. */
export function changeWords(change: RecordChange): string {
  const ground = `  ${change.ground.text}（${change.ground.article}）`;
  if (change.type === 'field-determined') return `${change.field}${ground}`;
  if (change.type === 'class-determined') return `${nameOf(change.class, CLASS_WORDS)}${ground}`;
  const { before, after } = change;
  const fields = Object.keys({ ...before, ...after }) as (keyof typeof after)[];
  const changes = fields.map(
    (field) => `${nameOf(field, PENALTY_FIELD_WORDS)}: ${before[field] ?? '—'} → ${after[field] ?? '—'}`,
  );
  return `${changes.join('; ')}${ground}`;
}

function proposerWords({ proposedBy }: Pick<RecordFact, 'proposedBy'>): string {
  return proposedBy ? `  ${say(`由${proposedBy.name}提出`, `proposed by ${proposedBy.name}`)}` : '';
}

interface Unclassified {
  readonly id: string;
  readonly penalty: Pick<Penalty, 'subjectName' | 'decisionNumber' | 'decisionDate' | 'authority'>;
  readonly reasons: readonly UndecidedReason[];
}

/** Cells of a record whose class a person has to decide. */
export function unclassifiedCells({ id, penalty, reasons }: Unclassified): readonly string[] {
  const why = reasons.map((reason) => sayWords(reasonWords(reason)));
  return [
    id,
    penalty.decisionDate,
    penalty.decisionNumber,
    penalty.subjectName,
    penalty.authority,
    why.join(' '),
  ];
}

export const unclassifiedHead = (): string[] => [
  say('编号', 'id'),
  say('处罚日期', 'decided'),
  say('文号', 'number'),
  say('当事人', 'subject'),
  say('机关', 'authority'),
  say('原因', 'reasons'),
];
