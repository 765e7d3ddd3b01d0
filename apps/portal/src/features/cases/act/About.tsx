import type { ActionName } from '@xinxiu/domain';
import { Alert, Typography } from 'antd';
import type { OneCase } from '../../../api/cases.js';
import { ReasonList } from '../page/ReasonList.js';
import type { Draft } from './act-form.js';
import { useActTexts } from './act.texts.js';
import { DeadlineEffect } from './DeadlineEffect.js';
import { OpenDuties } from './OpenDuties.js';
import type { Duty } from './use-open-duties.js';

interface Props {
  readonly one: OneCase;
  readonly name: ActionName;
  readonly draft: Draft;
  /** That keep it from being done; where there are any it has no effect to speak of. */
  readonly duties: readonly Duty[];
}

type Hinted = 'claim' | 'release' | 'extend' | 'retryStep';
const HINTED: readonly string[] = ['claim', 'release', 'extend', 'retryStep'] satisfies readonly Hinted[];
const isHinted = (name: ActionName): name is Hinted => HINTED.includes(name);

/** What to know before: what the action is, what was proposed, and what it does to the deadline. */
export function About({ one, name, draft, duties }: Props) {
  const say = useActTexts();
  const { policy, penaltyClass, proposal, extension } = one.case;
  const needsTwo = name === 'decide' && (policy?.twoPersonClasses.includes(penaltyClass) ?? false);
  return (
    <>
      {isHinted(name) && <Typography.Paragraph>{say(`hint_${name}`)}</Typography.Paragraph>}
      {needsTwo && (
        <Alert type="info" showIcon title={say('hint_twoPersons')} style={{ marginBlockEnd: 12 }} />
      )}
      {name === 'approveDecision' && proposal && (
        <div style={{ marginBlockEnd: 12 }}>
          <strong>
            {say('proposed', { name: proposal.by.name, outcome: say(`outcome_${proposal.outcome}`) })}
          </strong>
          <ReasonList reasons={proposal.reasons} />
        </div>
      )}
      {name === 'approveExtension' && extension && (
        <Typography.Paragraph className="typed">
          {say('extensionAsked', {
            name: extension.by.name,
            reason: extension.reason,
            article: extension.article,
          })}
        </Typography.Paragraph>
      )}
      {duties.length > 0 ? (
        <OpenDuties recordId={one.case.recordId} duties={duties} />
      ) : (
        <DeadlineEffect one={one} name={name} draft={draft} />
      )}
    </>
  );
}
