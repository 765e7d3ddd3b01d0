import { CLASS_WORDS, PENALTY_FIELD_WORDS, type PenaltyField } from '@xinxiu/domain';
import { type Proposal, penaltyText } from '../../../api/records.js';
import { useDates } from '../../../i18n/dates.js';
import { useHeadingIn, useWordsIn } from '../../../i18n/words.js';
import { useChangeTexts } from './changes.texts.js';

interface Row {
  readonly key: string;
  readonly label: string;
  readonly children: string;
}

type Change = Proposal['change'];
type Standing = Proposal['after'];
interface ChangeWords {
  /** What it is, the values where it changes any, and why. */
  readonly changeRows: (change: Change) => Row[];
  /** What it would make of the record. */
  readonly effectRows: (proposal: Pick<Proposal, 'before' | 'after'>) => Row[];
  /** What would be true of the record after it, each as a part of a sentence. */
  readonly outcome: (proposal: Proposal) => { readonly class: string; readonly until: string };
}

/** A change of a record in words. */
export function useChangeWords(): ChangeWords {
  const say = useChangeTexts();
  const wordsIn = useWordsIn();
  const headingIn = useHeadingIn();
  const { day } = useDates();
  const until = ({ publicationFrom, publicationEnds }: Standing): string => {
    if (publicationFrom === null) return say('notPublic');
    return publicationEnds === null ? say('open') : say('until', { day: day(publicationEnds) });
  };
  const classOf = ({ penaltyClass }: Standing): string => wordsIn(CLASS_WORDS[penaltyClass]);
  const what = (change: Change): string => {
    if (change.type === 'class-determined')
      return say('toClass', { class: wordsIn(CLASS_WORDS[change.class]) });
    return change.type === 'field-determined' ? say('toField', { field: change.field }) : say('toValues');
  };
  const values = (change: Change): Row[] => {
    if (change.type !== 'penalty-corrected') return [];
    const fields = [...new Set([...Object.keys(change.before), ...Object.keys(change.after)])];
    const told = fields.map((field) => {
      const [before = '', after = ''] = [change.before, change.after].map(
        (one) => penaltyText(one, field) || '—',
      );
      return say('valueChange', {
        field: headingIn(PENALTY_FIELD_WORDS[field as PenaltyField]),
        change: say('becomes', { before, after }),
      });
    });
    return [{ key: 'values', label: say('values'), children: told.join(say('between')) }];
  };
  return {
    changeRows: (change) => [
      { key: 'change', label: say('change'), children: what(change) },
      ...values(change),
      { key: 'ground', label: say('ground'), children: say('grounded', change.ground) },
    ],
    effectRows: ({ before, after }) =>
      [
        { key: 'class', label: say('class'), of: classOf },
        { key: 'until', label: say('publication'), of: until },
      ].map(({ of, ...row }) => ({
        ...row,
        children: say('becomes', { before: of(before), after: of(after) }),
      })),
    outcome: ({ after }) => ({ class: classOf(after), until: until(after) }),
  };
}
