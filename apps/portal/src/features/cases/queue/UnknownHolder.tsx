import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { officials } from '../../../api/people.js';
import { useCaseTexts } from '../cases.texts.js';

interface Props {
  readonly holder: string | undefined;
  /** Whether the list shows cases of his, or has not come yet. */
  readonly isShown: boolean;
  readonly all: () => void;
}

/** Says of a link that names somebody whom the reader does not see why its list is empty. */
export function UnknownHolder({ holder, isShown, all }: Props) {
  const say = useCaseTexts();
  const { data } = useQuery(officials());
  const isKnown = data === undefined || data.items.some(({ id }) => id === holder);
  if (holder === undefined || holder === 'me' || isShown || isKnown) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={say('unknownHolder')}
      action={<Button onClick={all}>{say('showAll')}</Button>}
      style={{ marginBlockEnd: 12 }}
    />
  );
}
