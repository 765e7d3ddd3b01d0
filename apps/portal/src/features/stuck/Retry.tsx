import type { StuckAnswer } from '@xinxiu/contracts';
import { RETRY_STATE_WORDS, RETRY_WAY_WORDS, isRetriable, reachOf } from '@xinxiu/domain';
import { Button, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { usePerson } from '../../app/session.js';
import { useDates } from '../../i18n/dates.js';
import { useWordsIn } from '../../i18n/words.js';
import { ReasonDialog } from '../../shared/ReasonDialog.js';
import { useCauseName } from './cause-name.js';
import { useRetry } from './stuck.queries.js';
import { useStuckTexts } from './stuck.texts.js';

const COLOURS = { retried: 'processing', 'failed-again': 'error', solved: 'success' } as const;

/** The try that can be brought forward, and what became of the last one. */
export function Retry({ row }: { readonly row: StuckAnswer }) {
  const say = useStuckTexts();
  const wordsIn = useWordsIn();
  const { instant } = useDates();
  const { role } = usePerson();
  const [isOpen, open] = useState(false);
  const { retry, retryWay } = row;
  const mayRetry = reachOf('stuck.retry', role) !== undefined && isRetriable(retryWay);
  return (
    <Flex vertical gap={4} align="start">
      {mayRetry && (
        <Button size="small" onClick={() => open(true)}>
          {say('retry')}
        </Button>
      )}
      {retry && (
        <>
          <Tag color={COLOURS[retry.state]}>{wordsIn(RETRY_STATE_WORDS[retry.state])}</Tag>
          <Typography.Text type="secondary" style={{ overflowWrap: 'anywhere' }}>
            {say('retried', { at: instant(retry.at), by: retry.by, reason: retry.reason })}
          </Typography.Text>
        </>
      )}
      {isOpen && <RetryDialog row={row} close={() => open(false)} />}
    </Flex>
  );
}

/** What the try will do is read before it is asked for. */
function RetryDialog({ row, close }: { readonly row: StuckAnswer; readonly close: () => void }) {
  const say = useStuckTexts();
  const wordsIn = useWordsIn();
  const causeName = useCauseName();
  const act = useRetry(row.id);
  return (
    <ReasonDialog
      title={say('retryTitle', { what: causeName(row) })}
      consequence={
        <>
          {wordsIn(RETRY_WAY_WORDS[row.retryWay])}
          <br />
          {say('retryLater')}
        </>
      }
      ok={say('retry')}
      danger={false}
      act={act}
      close={close}
    />
  );
}
