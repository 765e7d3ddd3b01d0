import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { INBOX_SORTS, inboxNoticeSchema, pageSchema } from '@xinxiu/contracts';
import { Button, Card, Checkbox, Flex, Typography } from 'antd';
import type { z } from 'zod';
import { usePerson } from '../../app/session.js';
import { read, write } from '../../api/client.js';
import { newKey } from '../../api/intention-key.js';
import { useDates } from '../../i18n/dates.js';
import { CaseLink } from '../../shared/CaseLink.js';
import { Mark } from '../../shared/Mark.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { useNoticeWords } from '../../shared/notice-words.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { PagedList } from '../../shared/PagedList.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { SortSelect } from '../../shared/SortSelect.js';
import { listAddress } from '../../shared/list-address.js';
import { useInboxTexts } from './inbox.texts.js';
import { roomOf } from './room-of.js';

const route = getRouteApi('/desk/inbox');
const page = pageSchema(inboxNoticeSchema);
type InboxNotice = z.output<typeof inboxNoticeSchema>;

/** Notices to the person, with what became of their mails. */
export function InboxPage() {
  const say = useInboxTexts();
  const navigate = route.useNavigate();
  const { filter, change, place, pages, order } = listAddress(route.useSearch(), navigate);
  const asked = { ...filter, ...place };
  const query = useQuery({ queryKey: ['inbox', asked], queryFn: () => read('/inbox', page, asked) });
  return (
    <>
      <PageTitle title={say('title')} acts={<ExportMenu list={{ path: '/inbox/export', query: filter }} />} />
      <Flex wrap gap={12} align="center" style={{ marginBlockEnd: 12 }}>
        <SortSelect
          sorts={INBOX_SORTS}
          sorting={order('-createdAt')}
          label={(value) => say(`sort_${value}`)}
        />
        <Checkbox
          checked={filter.unread === true}
          onChange={({ target }) => change({ unread: target.checked || undefined })}
        >
          {say('onlyUnread')}
        </Checkbox>
      </Flex>
      <PagedList query={query} {...pages} none={say('none')}>
        {(items) => items.map((notice) => <OneNotice key={notice.id} notice={notice} />)}
      </PagedList>
    </>
  );
}

function OneNotice({ notice }: { readonly notice: InboxNotice }) {
  const { id, kind, caseNo, at, read: isRead, letter } = notice;
  const say = useInboxTexts();
  const { role } = usePerson();
  const room = letter && roomOf(kind, role);
  const words = useNoticeWords();
  const { instant } = useDates();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => write(`/inbox/${encodeURIComponent(id)}/read`, undefined, { key: newKey() }),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['inbox'] }),
  });
  const details = [words.number(notice), instant(at), words.mail(notice)].filter(Boolean);
  return (
    <Card size="small" style={{ marginBlockEnd: 8 }}>
      <Flex justify="space-between" align="center" wrap gap={8}>
        <span>
          <strong>{letter?.subject ?? words.kind(notice)}</strong>{' '}
          {caseNo !== '' && <CaseLink caseNo={caseNo} />}{' '}
          {!isRead && <Mark tone="busy">{say('unread')}</Mark>}
          {letter && <div className="typed">{letter.text}</div>}
          {room && (
            <div>
              <Link to={room}>{say('goThere')}</Link>
            </div>
          )}
          {!letter && <br />}
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
