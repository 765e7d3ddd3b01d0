import { DECIDED_CLASSES, type RecordKind, type RegimePack, type TermRule } from '@xinxiu/domain';

type DecidedClass = (typeof DECIDED_CLASSES)[number];
type Period = TermRule['minimum'];

const KINDS = ['penalty', 'other'] as const satisfies readonly RecordKind[];
const CLASSED_BY: ReadonlySet<string> = new Set(['recordKinds', 'classes', 'fields']);

/** In months. */
interface Latest {
  /** When an application may come at the latest: with no minimum, once duties are fulfilled, or with the end. */
  readonly opens: number;
  readonly ends: number;
}

/**
 * A milder class that has the later date than a graver one: the rules take it that this is never so (docs/deadlines.md), and
 * while nobody has decided on a class they answer by the gravest.
 * @returns for each kind of records, with or without a field, what is said of the regime
 */
export function milderIsLater({ terms }: Pick<RegimePack, 'terms'>): readonly string[] {
  const fields = [undefined, ...new Set(terms.flatMap(({ when }) => when.fields ?? []))];
  const said = fields.flatMap((field) =>
    KINDS.flatMap((kind) =>
      DECIDED_CLASSES.slice(0, -1).flatMap((milder, index) => {
        const graver = DECIDED_CLASSES[index + 1] ?? milder;
        const one = latestOf(termFor(terms, kind, milder, field));
        const other = latestOf(termFor(terms, kind, graver, field));
        return one && other ? differences(one, other, `${kind}, ${milder}`, `${kind}, ${graver}`) : [];
      }),
    ),
  );
  return [...new Set(said)];
}

function differences(one: Latest, other: Latest, milder: string, graver: string): string[] {
  return [
    ...(one.opens > other.opens
      ? [
          `lets records (${milder}) be applied for after ${told(one.opens)}, those that are graver (${graver}) after ${told(other.opens)}`,
        ]
      : []),
    ...(one.ends > other.ends
      ? [
          `keeps records (${milder}) public for ${told(one.ends)}, those that are graver (${graver}) for ${told(other.ends)}`,
        ]
      : []),
  ];
}

/** The first that applies, of those that ask for nothing but the kind, the class and the field. */
function termFor(
  terms: readonly TermRule[],
  kind: RecordKind,
  penaltyClass: DecidedClass,
  field: string | undefined,
): TermRule | undefined {
  return terms.find(
    ({ when }) =>
      Object.keys(when).every((key) => CLASSED_BY.has(key)) &&
      (when.recordKinds?.includes(kind) ?? true) &&
      (when.classes?.includes(penaltyClass) ?? true) &&
      (when.fields === undefined || (field !== undefined && when.fields.includes(field))),
  );
}

function latestOf(term: TermRule | undefined): Latest | undefined {
  if (term === undefined) return undefined;
  if (!term.publicised) return { opens: 0, ends: 0 };
  const ends = monthsOf(term.maximum);
  return { opens: term.minimum === null ? ends : monthsOf(term.minimum), ends };
}

function monthsOf(period: Period): number {
  if (period === null) return Number.POSITIVE_INFINITY;
  return 'months' in period ? period.months : period.years * 12;
}

function told(months: number): string {
  return Number.isFinite(months) ? `${months} months` : 'no end of its own';
}
