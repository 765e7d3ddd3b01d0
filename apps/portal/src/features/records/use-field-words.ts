import { CLASS_WORDS, idAsTitle } from '@xinxiu/domain';
import { useDates } from '../../i18n/dates.js';
import { useWordsIn } from '../../i18n/words.js';
import type { RecordEligibility } from './records.queries.js';
import { useRecordTexts } from './records.texts.js';

type Assumption = RecordEligibility['assumptions'][number];
type Alternative = Assumption['couldBe'][number];

interface FieldWords {
  /** From whom or what the field is known, or that it is merely assumed. */
  readonly source: string;
  /** Under which other fields the answer would differ, and how. */
  readonly alternatives: readonly { readonly field: string; readonly effect: string }[];
  /** What another field would lead to; undefined where nothing but a person's word is changed. */
  readonly effectOf: (field: string) => string | undefined;
}

/** The field of a record in words: its rules of class and periods hang on it, and the national format has no column for it. */
export function useFieldWords({ field, titles, assumptions: [assumed] }: RecordEligibility): FieldWords {
  const say = useRecordTexts();
  const wordsIn = useWordsIn();
  const { day, instant } = useDates();
  const dayOr = (date: string | null): string => (date === null ? say('noDate') : day(date));
  const effect = (one: Alternative): string =>
    say('fieldEffect', {
      law: one.regime === '' ? '—' : wordsIn(titles[one.regime] ?? idAsTitle(one.regime)),
      class: wordsIn(CLASS_WORDS[one.class]),
      earliest: dayOr(one.earliestApplication),
      until: dayOr(one.publicationEnds),
    });
  const source = (): string => {
    if (field?.by === 'person')
      return say('fieldByPerson', {
        name: field.author.name,
        at: instant(field.at),
        ...field.ground,
      });
    if (!assumed) return say('fieldBySource');
    const text = wordsIn(assumed.text);
    return assumed.article === null ? text : say('fieldByRule', { text, article: assumed.article });
  };
  return {
    source: source(),
    alternatives: assumed?.couldBe.map((one) => ({ field: one.field, effect: effect(one) })) ?? [],
    effectOf: (name) => {
      if (!assumed) return undefined;
      const other = assumed.couldBe.find((one) => one.field === name);
      return other ? effect(other) : say('fieldNoEffect');
    },
  };
}
