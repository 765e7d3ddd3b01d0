import { useQuery } from '@tanstack/react-query';
import {
  FULFILMENT_WORDS,
  REPUBLICATION_BAR_WORDS,
  TRACKING_ACTION_WORDS,
  TRACKING_FACT_WORDS,
  TRACKING_STATUS_WORDS,
  type Role,
  type TrackingAction,
  type TrackingFactType,
  type TrackingStatus,
  reachOf,
} from '@xinxiu/domain';
import { Link } from '@tanstack/react-router';
import { Button, Card, Descriptions, Flex, Timeline, Typography } from 'antd';
import { useState } from 'react';
import { usePerson } from '../../../app/session.js';
import { useDates } from '../../../i18n/dates.js';
import { useHeadingIn } from '../../../i18n/words.js';
import { useAuthorWords } from '../../../shared/author-words.js';
import { Mark, type Tone } from '../../../shared/Mark.js';
import { Waiting } from '../../../shared/Waiting.js';
import { StoredFile } from '../../../shared/files/StoredFile.js';
import { TrackingDialog } from './TrackingDialog.js';
import { type Tracking, trackingFile, trackingOf } from './tracking.queries.js';
import { useTrackingTexts } from './tracking.texts.js';

const TONES: Readonly<Record<TrackingStatus, Tone>> = {
  'in-force': 'plain',
  'evidence-asked': 'late',
  'under-verification': 'busy',
  hearing: 'late',
  deciding: 'busy',
  fulfilled: 'good',
  'partly-fulfilled': 'bad',
  unfulfilled: 'bad',
  'determined-elsewhere': 'plain',
};

/** How a commitment is followed to its end, and what the person may do now. */
export function TrackingCard({ id, isFollowed }: { readonly id: string; readonly isFollowed: boolean }) {
  const say = useTrackingTexts();
  return (
    <Card title={say('title')} style={{ marginBlockStart: 16 }}>
      {isFollowed ? <Followed id={id} /> : <Typography.Text type="secondary">{say('none')}</Typography.Text>}
    </Card>
  );
}

function Followed({ id }: { readonly id: string }) {
  const query = useQuery(trackingOf(id));
  return (
    <Waiting query={query}>
      {(tracking) => (
        <Flex vertical gap={16}>
          <Standing tracking={tracking} />
          <Acts tracking={tracking} />
          <History tracking={tracking} />
        </Flex>
      )}
    </Waiting>
  );
}

function Standing({ tracking }: { readonly tracking: Tracking }) {
  const say = useTrackingTexts();
  const headingIn = useHeadingIn();
  const { day } = useDates();
  const { commitmentId, status, followUpOn, deadline, proposal, determination, consequence, files } =
    tracking;
  return (
    <>
      <span>
        <Mark tone={TONES[status]}>{headingIn(TRACKING_STATUS_WORDS[status])}</Mark>
      </span>
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: 'followUpOn', label: say('followUpOn'), children: day(followUpOn) },
          ...(deadline
            ? [{ key: 'due', label: say('due'), children: `${day(deadline.due)} · ${deadline.article}` }]
            : []),
          ...(proposal
            ? [{ key: 'proposal', label: say('proposal'), children: <Found found={proposal} /> }]
            : []),
          ...(determination
            ? [{ key: 'found', label: say('determination'), children: <Found found={determination} /> }]
            : []),
          ...(consequence
            ? [{ key: 'record', label: say('record'), children: <OnRecord of={consequence} /> }]
            : []),
        ]}
      />
      {files.length > 0 && (
        <ul className="plain-list" aria-label={say('files')}>
          {files.map((file) => (
            <StoredFile key={file.id} file={file} from={trackingFile(commitmentId, file.id)} />
          ))}
        </ul>
      )}
    </>
  );
}

function Found({ found }: { readonly found: NonNullable<Tracking['determination']> }) {
  const say = useTrackingTexts();
  const headingIn = useHeadingIn();
  const { instant } = useDates();
  const { outcome, ground, unfulfilled, measures, by, at } = found;
  return (
    <Flex vertical gap={2} style={{ overflowWrap: 'anywhere' }}>
      <strong>{headingIn(FULFILMENT_WORDS[outcome])}</strong>
      <Typography.Text type="secondary">{say('by', { name: by, at: instant(at) })}</Typography.Text>
      <span>{ground}</span>
      {unfulfilled !== '' && <span>{`${say('unfulfilled')}：${unfulfilled}`}</span>}
      {measures.map(({ measure, measureEn = measure, article, trust }) => (
        <span key={`${measure}${article}`}>
          {`${headingIn({ zh: measure, en: measureEn })}（${article}）`}
          {trust === 'A' && <Typography.Text type="secondary">{say('trust_A')}</Typography.Text>}
        </span>
      ))}
    </Flex>
  );
}

/** What became of the record that was repaired on the promise, or why nothing did. */
function OnRecord({ of }: { readonly of: NonNullable<Tracking['consequence']> }) {
  const say = useTrackingTexts();
  const headingIn = useHeadingIn();
  const { day } = useDates();
  const { recordId } = of;
  const until = of.republished && (of.until === null ? say('noEnd') : say('until', { day: day(of.until) }));
  return (
    <Flex vertical gap={2}>
      <span>
        {of.republished
          ? `${say('republished')} ${until || ''}`
          : `${say('notRepublished')}：${headingIn(REPUBLICATION_BAR_WORDS[of.bar])}`}
      </span>
      <Link to="/desk/records/$id" params={{ id: recordId }}>
        {say('toRecord')}
      </Link>
    </Flex>
  );
}

/** A button exactly where matrix and table allow it. */
function Acts({ tracking }: { readonly tracking: Tracking }) {
  const wordsIn = useHeadingIn();
  const { role } = usePerson();
  const [open, setOpen] = useState<TrackingAction>();
  const acts = reachOf('commitment.act', role) === undefined ? [] : tracking.allowed;
  if (acts.length === 0) return null;
  return (
    <Flex wrap gap={8}>
      {acts.map((action) => (
        <Button key={action} onClick={() => setOpen(action)}>
          {wordsIn(TRACKING_ACTION_WORDS[action])}
        </Button>
      ))}
      {open && <TrackingDialog tracking={tracking} action={open} close={() => setOpen(undefined)} />}
    </Flex>
  );
}

const SAID = ['text', 'ground', 'unfulfilled', 'reason'] as const;

/** What happened, the newest first. */
function History({ tracking: { history } }: { readonly tracking: Tracking }) {
  const say = useTrackingTexts();
  const headingIn = useHeadingIn();
  const authorWords = useAuthorWords();
  const { instant } = useDates();
  return (
    <section>
      <Typography.Title level={3} style={{ fontSize: 16 }}>
        {say('history')}
      </Typography.Title>
      <Timeline
        items={history.toReversed().map(({ seq, type, at, by, data }) => ({
          key: seq,
          content: (
            <Flex vertical gap={2} style={{ overflowWrap: 'anywhere' }}>
              <strong>{headingIn(TRACKING_FACT_WORDS[type as TrackingFactType])}</strong>
              <Typography.Text type="secondary" className="numbers">
                {[instant(at), ...authorWords({ ...by, role: by.role as Role })].join(' · ')}
              </Typography.Text>
              {SAID.flatMap((name) => {
                const text = data[name];
                return typeof text === 'string' && text !== '' ? [<span key={name}>{text}</span>] : [];
              })}
            </Flex>
          ),
        }))}
      />
    </section>
  );
}
