import { OBLIGATION_WORDS, RECORD_FACT_WORDS, VOID_REASON_WORDS } from '@xinxiu/domain';
import { useDates } from '../../../i18n/dates.js';
import { useHeadingIn, useWordsIn } from '../../../i18n/words.js';
import { useAuthorWords } from '../../../shared/author-words.js';
import { useChangeWords } from '../changes/use-change-words.js';
import type { HistoryEntry } from '../records.queries.js';
import { useHistoryTexts } from './history.texts.js';

interface Line {
  readonly label: string;
  readonly children: string;
}

type OfLaw = Extract<HistoryEntry, { readonly type: 'term-revised' | 'publication-expired' }>;
type Republished = Extract<HistoryEntry, { readonly type: 'republished' }>;
type Duties = Extract<HistoryEntry, { readonly obligations: unknown }>;

interface FactWords {
  readonly titleOf: (fact: HistoryEntry, all: readonly HistoryEntry[]) => string;
  readonly linesOf: (fact: HistoryEntry) => readonly string[];
}

/** An entry of a record's history in words. */
export function useFactWords(): FactWords {
  const say = useHistoryTexts();
  const wordsIn = useWordsIn();
  const headingIn = useHeadingIn();
  const authorWords = useAuthorWords();
  const { changeRows, effectRows } = useChangeWords();
  const dutyLines = useDutyLines();
  const lawLines = useLawLines();
  const breachLines = useBreachLines();
  const content = (fact: HistoryEntry): readonly Line[] => {
    switch (fact.type) {
      case 'change-proposed':
        return [...changeRows(fact.change), ...effectRows(fact)];
      case 'change-refused':
        return [{ label: say('reason'), children: fact.reason }];
      case 'republished': {
        const first = fact.proposedBy && authorWords(fact.proposedBy).join(' · ');
        return [...breachLines(fact), ...(first ? [{ label: say('proposedBy'), children: first }] : [])];
      }
      case 'change-voided':
        return [{ label: say('reason'), children: wordsIn(VOID_REASON_WORDS[fact.reason]) }];
      case 'term-revised':
      case 'publication-expired':
        return lawLines(fact);
      case 'field-determined':
      case 'class-determined':
      case 'penalty-corrected': {
        const first = fact.proposedBy && authorWords(fact.proposedBy).join(' · ');
        return [...changeRows(fact), ...(first ? [{ label: say('proposedBy'), children: first }] : [])];
      }
      default:
        return dutyLines(fact);
    }
  };
  return {
    titleOf: (fact, all) =>
      isTakenBack(fact, all) ? say('takenBack') : headingIn(RECORD_FACT_WORDS[fact.type]),
    linesOf: (fact) => {
      const { organisation } = fact.by;
      const behalf = organisation === undefined ? [] : [{ label: say('for'), children: organisation }];
      return [...behalf, ...content(fact)].map(({ label, children: text }) => say('line', { label, text }));
    },
  };
}

/** Who proposed a change and thinks better of it refuses it himself. */
function isTakenBack(fact: HistoryEntry, all: readonly HistoryEntry[]): boolean {
  if (fact.type !== 'change-refused') return false;
  return all.some(({ id, by }) => id === fact.proposal && by.id === fact.by.id);
}

/** What nobody did: the days of publication moved with the rules, or were over. */
function useLawLines(): (fact: OfLaw) => readonly Line[] {
  const say = useHistoryTexts();
  const { day } = useDates();
  const dayOr = (date: string | null): string => (date === null ? say('noDate') : day(date));
  return (fact) => {
    if (fact.type === 'publication-expired') return [{ label: say('endedOn'), children: day(fact.endedOn) }];
    const moved = say('becomes', { before: dayOr(fact.before), after: dayOr(fact.after) });
    return [{ label: say('until'), children: moved }];
  };
}

/** What of the promise was not fulfilled, by which article the record is public again, and until when. */
function useBreachLines(): (fact: Republished) => readonly Line[] {
  const say = useHistoryTexts();
  const { day } = useDates();
  return ({ ground, until }) => [
    { label: say('reason'), children: say('grounded', ground) },
    { label: say('until'), children: until === null ? say('noEnd') : day(until) },
  ];
}

function useDutyLines(): (fact: Duties) => readonly Line[] {
  const say = useHistoryTexts();
  const wordsIn = useWordsIn();
  const { day } = useDates();
  return (fact) => {
    const duties = fact.obligations.map((kind) => wordsIn(OBLIGATION_WORDS[kind])).join(say('between'));
    const files = 'fileIds' in fact ? fact.fileIds.length : 'fileId' in fact ? 1 : 0;
    return [
      { label: say('duties'), children: duties },
      ...('on' in fact && fact.on !== undefined ? [{ label: say('on'), children: day(fact.on) }] : []),
      ...(files > 0 ? [{ label: say('files'), children: say('fileCount', { n: files }) }] : []),
      ...('note' in fact && fact.note !== undefined ? [{ label: say('note'), children: fact.note }] : []),
      ...('ground' in fact ? [{ label: say('reason'), children: say('grounded', fact.ground) }] : []),
    ];
  };
}
