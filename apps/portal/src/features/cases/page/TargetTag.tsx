import { TARGET_STATE_WORDS, type TargetState } from '@xinxiu/domain';
import { Tag } from 'antd';
import { useWordsIn } from '../../../i18n/words.js';

const COLOURS = { pending: 'orange', confirmed: 'green', excepted: 'default' } as const;

export function TargetTag({ state }: { readonly state: TargetState['state'] }) {
  const wordsIn = useWordsIn();
  return <Tag color={COLOURS[state]}>{wordsIn(TARGET_STATE_WORDS[state])}</Tag>;
}
