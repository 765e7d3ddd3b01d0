import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { noticeSchema, pageSchema } from '@xinxiu/contracts';
import { NOTICE_WORDS } from '@xinxiu/domain';
import { Button, Card, Checkbox, Flex, Typography } from 'antd';
import type { z } from 'zod';
import { newKey, read, write } from '../../api/client.js';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn } from '../../i18n/words.js';
import { CaseLink } from '../../shared/CaseLink.js';
import { Mark } from '../../shared/Mark.js';
import { NothingHere } from '../../shared/NothingHere.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { Pager } from '../../shared/Pager.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { Waiting } from '../../shared/Waiting.js';
import { useInboxTexts } from './inbox.texts.js';

type Notice = z.output<typeof noticeSchema>;

const route = getRouteApi('/desk/inbox');
const page = pageSchema(noticeSchema);

/** Notices to the person, newest first, with what became of their mails. */
export function InboxPage() {
  const say = useInboxTexts();
  const { unread, trail = [] } = route.useSearch();
  const navigate = route.useNavigate();
  const asked = { unread, cursor: trail.at(-1), limit: 20 };
  const query = useQuery({ queryKey: ['inbox', asked], queryFn: () => read('/inbox', page, asked) });
  return (
    <>
      <PageTitle title={say('title')} />
      <Checkbox
        checked={unread === true}
        onChange={({ target }) => void navigate({ search: { unread: target.checked || undefined } })}
        style={{ marginBlockEnd: 12 }}
      >
        {say('onlyUnread')}
      </Checkbox>
      <Waiting query={query}>
        {({ items, total, nextCursor }) => (
          <>
            {items.length === 0 && (
              <NothingHere
                looking={unread === true}
                none={say('none')}
                clear={() => void navigate({ search: {} })}
              />
            )}
            {items.map((notice) => (
              <OneNotice key={notice.id} notice={notice} />
            ))}
            <Pager
              total={total}
              nextCursor={nextCursor}
              trail={trail}
              go={(next) =>
                void navigate({ search: { unread, trail: next.length > 0 ? [...next] : undefined } })
              }
            />
          </>
        )}
      </Waiting>
    </>
  );
}

const isKind = (kind: string): kind is keyof typeof NOTICE_WORDS => kind in NOTICE_WORDS;

function OneNotice({
  notice: { id, kind, caseNo, number, at, state, read: isRead },
}: {
  readonly notice: Notice;
}) {
  const say = useInboxTexts();
  const headingIn = useHeadingIn();
  const { instant } = useDates();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => write(`/inbox/${encodeURIComponent(id)}/read`, undefined, { key: newKey() }),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['inbox'] }),
  });
  const details = [
    ...(number === undefined ? [] : [say('noticeNo', { no: number })]),
    instant(at),
    say(`state_${state}`),
  ];
  return (
    <Card size="small" style={{ marginBlockEnd: 8 }}>
      <Flex justify="space-between" align="center" wrap gap={8}>
        <span>
          <strong>{isKind(kind) ? headingIn(NOTICE_WORDS[kind]) : kind}</strong>{' '}
          {caseNo !== '' && <CaseLink caseNo={caseNo} />}{' '}
          {!isRead && <Mark tone="busy">{say('unread')}</Mark>}
          <br />
          <Typography.Text type="secondary" className="numbers">
            {details.join(' · ')}
          </Typography.Text>
        </span>
        {!isRead && (
          <Button size="small" loading={isPending} onClick={() => mutate()}>
            {say('markRead')}
          </Button>
        )}
      </Flex>
      {error && <ProblemNote error={error} />}
    </Card>
  );
}
