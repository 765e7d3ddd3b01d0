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

type Standing = Proposal['after'];
interface ChangeWords {
  /** Who, what, why, and what it would make of the record. */
  readonly rows: (proposal: Proposal) => Row[];
  /** What would be true of the record after it, each as a part of a sentence. */
  readonly outcome: (proposal: Proposal) => { readonly class: string; readonly until: string };
}

/** A proposed change in words. */
export function useChangeWords(): ChangeWords {
  const say = useChangeTexts();
  const wordsIn = useWordsIn();
  const headingIn = useHeadingIn();
  const { day, instant } = useDates();
  const until = ({ publicationFrom, publicationEnds }: Standing): string => {
    if (publicationFrom === null) return say('notPublic');
    return publicationEnds === null ? say('open') : say('until', { day: day(publicationEnds) });
  };
  const classOf = ({ penaltyClass }: Standing): string => wordsIn(CLASS_WORDS[penaltyClass]);
  const what = ({ change }: Proposal): string => {
    if (change.type === 'class-determined')
      return say('toClass', { class: wordsIn(CLASS_WORDS[change.class]) });
    return change.type === 'field-determined' ? say('toField', { field: change.field }) : say('toValues');
  };
  const values = ({ change }: Proposal): Row[] => {
    if (change.type !== 'penalty-corrected') return [];
    const fields = [...new Set([...Object.keys(change.before), ...Object.keys(change.after)])];
    const told = fields.map((field) => {
      const [before = '', after = ''] = [change.before, change.after].map(
        (one) => penaltyText(one, field) || '—',
      );
      return say('field', {
        field: headingIn(PENALTY_FIELD_WORDS[field as PenaltyField]),
        change: say('becomes', { before, after }),
      });
    });
    return [{ key: 'values', label: say('values'), children: told.join(say('between')) }];
  };
  const becomes = (proposal: Proposal, of: (standing: Standing) => string): string =>
    say('becomes', { before: of(proposal.before), after: of(proposal.after) });
  const rows = (proposal: Proposal): Row[] => [
    { key: 'change', label: say('change'), children: what(proposal) },
    ...values(proposal),
    { key: 'class', label: say('class'), children: becomes(proposal, classOf) },
    { key: 'until', label: say('publication'), children: becomes(proposal, until) },
    {
      key: 'ground',
      label: say('ground'),
      children: say('grounded', proposal.change.ground),
    },
    { key: 'by', label: say('by'), children: proposal.by.name },
    { key: 'at', label: say('at'), children: instant(proposal.at) },
  ];
  return { rows, outcome: ({ after }) => ({ class: classOf(after), until: until(after) }) };
}
