import { Input } from 'antd';
import { useSharedTexts } from './shared.texts.js';

interface Props {
  readonly value: string | undefined;
  readonly hint: string;
  readonly look: (words: string | undefined) => void;
}

/** Looks when Enter is pressed or the field is emptied: each letter would be a question to the server. */
export function SearchField({ value, hint, look }: Props) {
  const say = useSharedTexts();
  return (
    <Input.Search
      key={value ?? ''}
      defaultValue={value}
      maxLength={100}
      placeholder={hint}
      aria-label={`${say('search')}: ${hint}`}
      enterButton={say('search')}
      style={{ maxWidth: 420, flex: '1 1 260px' }}
      onSearch={(words) => look(words.trim() || undefined)}
    />
  );
}
