import type { PenaltyRecord } from '../../api/records.js';
import { Mark, type Tone } from '../../shared/Mark.js';
import { useRecordTexts } from './records.texts.js';

export type State = PenaltyRecord['publication']['state'];

export const STATES: readonly State[] = ['published', 're-published', 'shielded', 'ended', 'held'];
const TONES: Readonly<Record<State, Tone>> = {
  held: 'plain',
  published: 'late',
  shielded: 'busy',
  ended: 'good',
  're-published': 'bad',
};

export function StateTag({ state }: { readonly state: State }) {
  const say = useRecordTexts();
  return <Mark tone={TONES[state]}>{say(`state_${state}`)}</Mark>;
}
