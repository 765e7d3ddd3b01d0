import { Button, Empty } from 'antd';
import { useSharedTexts } from './shared.texts.js';

interface Props {
  /** Whether something was looked for: then it is the filters that leave nothing. */
  readonly looking: boolean;
  readonly none: string;
  readonly clear: () => void;
}

/** An empty list: there is nothing, or nothing that matches. */
export function NothingHere({ looking, none, clear }: Props) {
  const say = useSharedTexts();
  if (!looking) return <Empty description={none} />;
  return (
    <Empty description={say('nothing')}>
      <Button onClick={clear}>{say('clearFilters')}</Button>
    </Empty>
  );
}
