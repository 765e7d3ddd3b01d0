import { BULK_ITEM_WORDS, BULK_STATUS_WORDS, type BulkItemState, type BulkStatus } from '@xinxiu/domain';
import { useHeadingIn } from '../../../i18n/words.js';
import { Mark, type Tone } from '../../../shared/Mark.js';

const ITEM_TONES: Readonly<Record<BulkItemState, Tone>> = {
  waiting: 'plain',
  asked: 'busy',
  solved: 'good',
  'still-stuck': 'bad',
  failed: 'bad',
  'not-eligible': 'plain',
  stopped: 'late',
};

const ACT_TONES: Readonly<Record<BulkStatus, Tone>> = { running: 'busy', done: 'plain', stopped: 'late' };

/** What became of one item, or of so many. */
export function ItemMark({ state, count }: { readonly state: BulkItemState; readonly count?: number }) {
  const headingIn = useHeadingIn();
  return (
    <Mark tone={ITEM_TONES[state]}>
      {headingIn(BULK_ITEM_WORDS[state])}
      {count !== undefined && ` ${count}`}
    </Mark>
  );
}

export function ActMark({ status }: { readonly status: BulkStatus }) {
  const headingIn = useHeadingIn();
  return <Mark tone={ACT_TONES[status]}>{headingIn(BULK_STATUS_WORDS[status])}</Mark>;
}
