import { type CaseStatus, STATUS_WORDS } from '@xinxiu/domain';
import { Tag } from 'antd';
import { useWordsIn } from '../../i18n/words.js';

const COLOURS: Readonly<Record<CaseStatus, string>> = {
  submitted: 'blue',
  'supplement-required': 'gold',
  'under-verification': 'cyan',
  'under-review': 'geekblue',
  'ending-publication': 'purple',
  completed: 'green',
  'not-accepted': 'default',
  denied: 'red',
  withdrawn: 'default',
  lapsed: 'default',
  terminated: 'default',
  moot: 'default',
};

export function StatusTag({ status }: { readonly status: CaseStatus }) {
  const wordsIn = useWordsIn();
  return <Tag color={COLOURS[status]}>{wordsIn(STATUS_WORDS[status])}</Tag>;
}
