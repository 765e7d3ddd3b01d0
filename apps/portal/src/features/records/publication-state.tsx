import { Tag } from 'antd';
import { useRecordTexts } from './records.texts.js';
import type { PenaltyRecord } from './records.queries.js';

export type State = PenaltyRecord['publication']['state'];

export const STATES: readonly State[] = ['published', 're-published', 'shielded', 'ended', 'held'];
const COLOURS: Readonly<Record<State, string>> = {
  held: 'default',
  published: 'orange',
  shielded: 'blue',
  ended: 'green',
  're-published': 'red',
};

export function StateTag({ state }: { readonly state: State }) {
  const say = useRecordTexts();
  return <Tag color={COLOURS[state]}>{say(`state_${state}`)}</Tag>;
}
