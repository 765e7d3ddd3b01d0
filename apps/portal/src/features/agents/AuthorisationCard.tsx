import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { reachOf } from '@xinxiu/domain';
import { Button, Card, Flex, Typography } from 'antd';
import { useState } from 'react';
import { oneRecord, penaltyText } from '../../api/records.js';
import { usePerson } from '../../app/session.js';
import { useDates } from '../../i18n/dates.js';
import { Mark, type Tone } from '../../shared/Mark.js';
import { ReasonDialog } from '../../shared/ReasonDialog.js';
import { type Authorisation, useEnd } from './agents.queries.js';
import { useAgentTexts } from './agents.texts.js';

type State = Authorisation['state'];
const TONES: Readonly<Record<State, Tone>> = {
  ahead: 'busy',
  live: 'good',
  ended: 'plain',
  'taken-back': 'bad',
  'given-up': 'bad',
};

interface Props {
  readonly authorisation: Authorisation;
  /** Whether it is the one whose page this is. */
  readonly isAlone?: boolean;
}

/** Who may act for whom, on which records, until when; and the way to end it. */
export function AuthorisationCard({ authorisation, isAlone = false }: Props) {
  const say = useAgentTexts();
  const { role } = usePerson();
  const { day, instant } = useDates();
  const { id, state, business, agent, recordIds, from, until, takenBack } = authorisation;
  const readsActs = !isAlone && reachOf('authorisation.acts.read', role) !== undefined;
  return (
    <Card size="small" style={{ marginBlockEnd: 12 }}>
      <Flex justify="space-between" wrap gap={8}>
        <div style={{ minWidth: 0 }}>
          <strong>{role === 'agent' ? business.name : agent.name}</strong>{' '}
          <Typography.Text type="secondary">
            {role === 'agent' ? business.uscc : agent.username}
          </Typography.Text>{' '}
          <Mark tone={TONES[state]}>{say(`state_${state}`)}</Mark>
          <div className="numbers">{say('term', { from: day(from), until: day(until) })}</div>
          <ul className="plain-list">
            {recordIds.map((recordId) => (
              <li key={recordId}>
                <RecordName id={recordId} />
              </li>
            ))}
          </ul>
          {takenBack && (
            <Typography.Text type="secondary">
              {say('endedBecause', { at: instant(takenBack.at), reason: takenBack.reason })}
            </Typography.Text>
          )}
        </div>
        <Flex vertical gap={8} align="end">
          <EndButton authorisation={authorisation} />
          {readsActs && (
            <Link to="/desk/agents/$id" params={{ id }}>
              {say('acts')}
            </Link>
          )}
        </Flex>
      </Flex>
    </Card>
  );
}

/** To the record by its number. An agent does not see one that is named to him for later. */
export function RecordName({ id }: { readonly id: string }) {
  const { data: record } = useQuery({ ...oneRecord(id), retry: false });
  if (!record) return <span className="numbers">{id}</span>;
  return (
    <Link to="/desk/records/$id" params={{ id }}>
      {penaltyText(record.penalty, 'decisionNumber')}
    </Link>
  );
}

function EndButton({ authorisation }: { readonly authorisation: Authorisation }) {
  const say = useAgentTexts();
  const { role } = usePerson();
  const [open, setOpen] = useState(false);
  const { id, state, business, agent, recordIds } = authorisation;
  const givesUp = reachOf('authorisation.give-up', role) !== undefined;
  const takesBack = reachOf('authorisation.take-back', role) !== undefined;
  const act = useEnd(id, givesUp ? 'giving-up' : 'taking-back');
  if ((state !== 'live' && state !== 'ahead') || (!givesUp && !takesBack)) return null;
  const values = { business: business.name, agent: agent.name, n: recordIds.length };
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {say(givesUp ? 'giveUp' : 'takeBack')}
      </Button>
      {open && (
        <ReasonDialog
          title={say(givesUp ? 'giveUp' : 'takeBack')}
          consequence={say(givesUp ? 'giveUpHint' : 'takeBackHint', values)}
          ok={say(givesUp ? 'giveUp' : 'takeBack')}
          act={act}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}
