import type { StuckAnswer } from '@xinxiu/contracts';
import { CAUSE_TABLE, STUCK_TURN_WORDS, aboutWords } from '@xinxiu/domain';
import { Flex, Tag, Typography } from 'antd';
import { useWordsIn } from '../../i18n/words.js';
import { useStuckTexts } from './stuck.texts.js';

/** The cause in words, what to do, and, for who looks after the machines, what failed. */
export function Why({ row: { cause, turn, about, failure } }: { readonly row: StuckAnswer }) {
  const say = useStuckTexts();
  const wordsIn = useWordsIn();
  const rule = CAUSE_TABLE[cause];
  return (
    <Flex vertical gap={2} style={{ overflowWrap: 'anywhere' }}>
      <span>
        <strong>{wordsIn(rule.name)}</strong>{' '}
        <Tag>{say('turn', { who: wordsIn(STUCK_TURN_WORDS[turn]) })}</Tag>
      </span>
      <span>{wordsIn(rule.what)}</span>
      {about !== undefined && (
        <Typography.Text type="secondary">
          {say('about', { what: wordsIn(aboutWords(cause, about)) })}
        </Typography.Text>
      )}
      <span>{wordsIn(rule.todo)}</span>
      {failure && (
        <details>
          <summary>{say('failure')}</summary>
          <pre style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {failure.stack ?? `${failure.type}: ${failure.message}`}
          </pre>
        </details>
      )}
    </Flex>
  );
}
