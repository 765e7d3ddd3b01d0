import { RECUSAL_GROUND_WORDS, reachOf } from '@xinxiu/domain';
import { Button, Card, Flex, Typography } from 'antd';
import { useState } from 'react';
import { usePerson } from '../../app/session.js';
import { useDates } from '../../i18n/dates.js';
import { useWordsIn } from '../../i18n/words.js';
import { Mark } from '../../shared/Mark.js';
import { ReasonDialog } from '../../shared/ReasonDialog.js';
import { type Recusal, useEndRecusal } from './recusals.queries.js';
import { useRecusalTexts } from './recusals.texts.js';

/** What was declared, ordered and ended, with the words of who did it. */
export function RecusalCard({ recusal }: { readonly recusal: Recusal }) {
  const say = useRecusalTexts();
  const wordsIn = useWordsIn();
  const { instant } = useDates();
  const { person, uscc, inForce, steps } = recusal;
  return (
    <Card size="small" style={{ marginBlockEnd: 12 }}>
      <Flex justify="space-between" wrap gap={8}>
        <div>
          <strong>{person.name}</strong> <span className="numbers">{uscc}</span>{' '}
          <Mark tone={inForce ? 'late' : 'plain'}>{say(inForce ? 'inForce' : 'ended')}</Mark>
          <ul className="plain-list">
            {steps.map((step) => (
              <li key={`${step.type} ${step.at}`}>
                {step.type === 'recused'
                  ? `${wordsIn(RECUSAL_GROUND_WORDS[step.ground])} · ${step.text}`
                  : say('endedFor', { reason: step.reason })}
                <br />
                <Typography.Text type="secondary">{`${step.by.name} · ${instant(step.at)}`}</Typography.Text>
              </li>
            ))}
          </ul>
        </div>
        {inForce && <End recusal={recusal} />}
      </Flex>
    </Card>
  );
}

function End({ recusal }: { readonly recusal: Recusal }) {
  const say = useRecusalTexts();
  const { role, id } = usePerson();
  const [open, setOpen] = useState(false);
  const act = useEndRecusal(recusal);
  if (reachOf('recusal.order', role) === undefined) return null;
  if (recusal.person.id === id) return <Typography.Text type="secondary">{say('notOwn')}</Typography.Text>;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('end')}</Button>
      {open && (
        <ReasonDialog
          title={say('end')}
          consequence={say('endHint', { name: recusal.person.name })}
          ok={say('end')}
          act={act}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}
