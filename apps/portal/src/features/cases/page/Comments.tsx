import { useQuery } from '@tanstack/react-query';
import { Button, Card, Flex, Input, Typography } from 'antd';
import { useDates } from '../../../i18n/dates.js';
import { RefusedButton } from '../../../shared/RefusedButton.js';
import { bodyOf, EMPTY_DRAFT } from '../act/act-form.js';
import { Failure } from '../act/Failure.js';
import { useAct } from '../act/use-act.js';
import { type OneCase, timelineOf } from '../../../api/cases.js';
import { useCasePageTexts } from './page.texts.js';
import type { Desk } from './use-desk.js';

interface Props {
  readonly one: OneCase;
  readonly desk: Pick<Desk, 'note' | 'writeNote'>;
}

/** What the offices say to each other. */
export function Comments({ one, desk }: Props) {
  const say = useCasePageTexts();
  const { instant } = useDates();
  const { data } = useQuery(timelineOf(one.case.caseNo));
  const comments = (data?.items ?? []).filter(({ type }) => type === 'comment-added');
  return (
    <Card title={say('comments')}>
      <Typography.Paragraph type="secondary">{say('commentsHint')}</Typography.Paragraph>
      {comments.length === 0 && <Typography.Paragraph>{say('noComments')}</Typography.Paragraph>}
      <ul className="plain-list">
        {comments.map(({ seq, actor, at, data: { text } }) => (
          <li key={seq} style={{ paddingBlock: 8 }}>
            <Typography.Text type="secondary">{`${actor.name} · ${instant(at)}`}</Typography.Text>
            <div className="typed">{typeof text === 'string' ? text : '—'}</div>
          </li>
        ))}
      </ul>
      {one.allowedActions.includes('comment') && <NewComment one={one} desk={desk} />}
    </Card>
  );
}

/** A comment changes nothing of the case, so it rests on no version of it. */
function NewComment({ one, desk: { note, writeNote } }: Props) {
  const say = useCasePageTexts();
  const act = useAct(one.case.caseNo, 'comment', () => writeNote(''));
  const read = bodyOf('comment', { ...EMPTY_DRAFT, text: note });
  return (
    <Flex vertical gap={8} align="start" style={{ marginBlockStart: 8 }}>
      <Input.TextArea
        aria-label={say('addComment')}
        rows={2}
        maxLength={4_000}
        value={note}
        onChange={({ target }) => writeNote(target.value)}
      />
      <Failure error={act.error} one={one} />
      {read.isRight ? (
        <Button loading={act.isSending} onClick={() => act.send(read.body)}>
          {say('addComment')}
        </Button>
      ) : (
        <RefusedButton label={say('addComment')} reason={say('commentEmpty')} />
      )}
    </Flex>
  );
}
