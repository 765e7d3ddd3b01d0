import { useQuery } from '@tanstack/react-query';
import type { ActionName } from '@xinxiu/domain';
import { STATUS_WORDS } from '@xinxiu/domain';
import { Alert, Collapse, Typography } from 'antd';
import { useDates } from '../../../i18n/dates.js';
import { useWordsIn } from '../../../i18n/words.js';
import { DayRows } from '../../../shared/DayRows.js';
import { type OneCase } from '../../../api/cases.js';
import { type Effect, effectsOf } from '../cases.queries.js';
import type { Draft } from './act-form.js';
import { useActTexts } from './act.texts.js';

interface Props {
  readonly one: OneCase;
  readonly name: ActionName;
  readonly draft: Draft;
}

/** Which of the ways that the action may lead is the one that was chosen. */
function isChosen({ status }: Effect, name: ActionName, { outcome, approve }: Draft, one: OneCase): boolean {
  if (name === 'decide') return (outcome === 'deny') === (status === 'denied') && outcome !== undefined;
  if (name === 'approveDecision')
    return approve === true && (one.case.proposal?.outcome === 'deny') === (status === 'denied');
  return name !== 'approveExtension' || approve !== false;
}

/** Which day the case will be due if this is done, and why: computed by the server, and shown before it is sent. */
export function DeadlineEffect({ one, name, draft }: Props) {
  const say = useActTexts();
  const { data } = useQuery(effectsOf(one.case.caseNo, one.case.version));
  const effect = data?.items.find((each) => each.action === name && isChosen(each, name, draft, one));
  if (!effect) return null;
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBlock: 12 }}
      title={say('effect')}
      description={<EffectWords effect={effect} one={one} name={name} />}
    />
  );
}

interface WordsProps {
  readonly effect: Effect;
  readonly one: OneCase;
  readonly name: ActionName;
}

function EffectWords({ effect: { status, deadline }, one, name }: WordsProps) {
  const say = useActTexts();
  const wordsIn = useWordsIn();
  const { day } = useDates();
  if (!deadline) return say('effectEnds');
  const from = one.case.deadline === undefined ? '—' : day(one.case.deadline.due);
  const to = day(deadline.due);
  const isSameStep = status === one.case.status;
  return (
    <>
      <Typography.Paragraph style={{ marginBlockEnd: 4 }}>
        <strong>
          {isSameStep
            ? say(name === 'extend' ? 'effectGranted' : 'effectMoves', { from, to })
            : say('effectStep', { step: wordsIn(STATUS_WORDS[status]), to })}
        </strong>
        {name === 'requestSupplement' && <span>{` · ${say('effectPauses')}`}</span>}
      </Typography.Paragraph>
      <Collapse
        ghost
        size="small"
        items={[
          {
            key: 'days',
            label: deadline.article,
            children: <DayRows rows={deadline.proof} />,
          },
        ]}
      />
    </>
  );
}
