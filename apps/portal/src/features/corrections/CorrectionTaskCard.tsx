import { CORRECTION_FIELD_WORDS, ROLE_WORDS, mayDecideCorrection, reachOf } from '@xinxiu/domain';
import { Button, Card, Descriptions, Flex, Modal, Typography } from 'antd';
import { useState } from 'react';
import { actorOf, usePerson } from '../../app/session.js';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn, useWordsIn } from '../../i18n/words.js';
import { ReasonDialog } from '../../shared/ReasonDialog.js';
import { FileViewer } from '../../shared/files/FileViewer.js';
import { CorrectionStanding } from './OwnCorrections.js';
import { type CorrectionTask, taskPath, useDecideCorrection } from './corrections.queries.js';
import { useCorrectionTexts } from './corrections.texts.js';

/** One request: what stands, what is asked for, by whom and why, and the decision of somebody else. */
export function CorrectionTaskCard({ task }: { readonly task: CorrectionTask }) {
  const say = useCorrectionTexts();
  const wordsIn = useWordsIn();
  const headingIn = useHeadingIn();
  const { instant } = useDates();
  const { id, asker, field, from, to, reason, standing, askedAt, hasProof, closed } = task;
  const who = [asker.organisationName, asker.username, wordsIn(ROLE_WORDS[asker.role])].filter(Boolean);
  return (
    <Card
      size="small"
      style={{ marginBlockEnd: 12 }}
      title={headingIn(CORRECTION_FIELD_WORDS[field])}
      extra={<CorrectionStanding standing={standing} />}
    >
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          { key: 'from', label: say('stands'), children: from },
          { key: 'to', label: say('newValue'), children: to },
          { key: 'who', label: say('asker'), children: who.join(' · ') },
          { key: 'at', label: say('askedAt'), children: instant(askedAt) },
          { key: 'reason', label: say('askedFor'), children: reason },
          ...(closed
            ? [
                {
                  key: 'closed',
                  label: say('decision'),
                  children: say('answered', { at: instant(closed.at), reason: closed.reason }),
                },
              ]
            : []),
        ]}
      />
      <Flex wrap gap={8} align="center">
        {hasProof && <Proof id={id} />}
        {standing === 'open' && <Decide task={task} />}
      </Flex>
    </Card>
  );
}

function Proof({ id }: { readonly id: string }) {
  const say = useCorrectionTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('seeProof')}</Button>
      <Modal
        open={open}
        title={say('proof')}
        footer={null}
        width={880}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <FileViewer name={say('proof')} from={taskPath(id, '/proof')} />
      </Modal>
    </>
  );
}

function Decide({ task: { id, asker, from, to } }: { readonly task: CorrectionTask }) {
  const say = useCorrectionTexts();
  const person = usePerson();
  const [outcome, setOutcome] = useState<'approve' | 'refuse'>();
  const approve = useDecideCorrection(id, 'approve');
  const refuse = useDecideCorrection(id, 'refuse');
  if (reachOf('correction.decide', person.role) === undefined) return null;
  const may = mayDecideCorrection({ personId: asker.id, uscc: asker.uscc ?? '' }, actorOf(person));
  if (!may.ok) return <Typography.Text type="secondary">{say('notOwn')}</Typography.Text>;
  return (
    <>
      <Button type="primary" onClick={() => setOutcome('approve')}>
        {say('approve')}
      </Button>
      <Button danger onClick={() => setOutcome('refuse')}>
        {say('refuse')}
      </Button>
      {outcome && (
        <ReasonDialog
          title={say(outcome)}
          consequence={say(`${outcome}Hint`, { from, to })}
          ok={say(outcome)}
          danger={outcome === 'refuse'}
          act={outcome === 'approve' ? approve : refuse}
          close={() => setOutcome(undefined)}
        />
      )}
    </>
  );
}
