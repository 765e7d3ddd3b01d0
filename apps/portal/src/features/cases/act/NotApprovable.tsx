import { ERROR_CODES } from '@xinxiu/contracts';
import type { RefusalCode } from '@xinxiu/domain';
import { Alert } from 'antd';
import { useWordsIn } from '../../../i18n/words.js';

/** Why nobody can approve now, and who can change it, in the words that a refusal has. */
export function NotApprovable({ code }: { readonly code: RefusalCode }) {
  const wordsIn = useWordsIn();
  const { title, whatToDo } = ERROR_CODES[code];
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBlockEnd: 12 }}
      title={wordsIn(title)}
      description={wordsIn(whatToDo)}
    />
  );
}
