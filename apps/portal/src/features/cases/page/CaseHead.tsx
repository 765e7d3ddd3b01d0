import { CLASS_WORDS, owningUnit } from '@xinxiu/domain';
import { Alert, Descriptions, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { Mark } from '../../../shared/Mark.js';
import { useDepartmentName } from '../../../api/departments.js';
import { useDates } from '../../../i18n/dates.js';
import { useHeadingIn } from '../../../i18n/words.js';
import { AwayNote } from '../AwayNote.js';
import { RemainingTag } from '../RemainingTag.js';
import { StatusMark } from '../../../shared/StatusMark.js';
import { type OneCase, stateOf } from '../../../api/cases.js';
import { useCaseTexts } from '../cases.texts.js';
import { useTargetName } from '../../../shared/target-name.js';
import { useCasePageTexts } from './page.texts.js';
import { TargetTag } from '../../../shared/TargetTag.js';

/** Where the case is, who has it, and until when. */
export function CaseHead({ one }: { readonly one: OneCase }) {
  const say = useCasePageTexts();
  const queue = useCaseTexts();
  const headingIn = useHeadingIn();
  const { instant } = useDates();
  const departmentName = useDepartmentName();
  const {
    status,
    deadline,
    holder,
    penaltyClass,
    submittedAt,
    window: filed,
    proposal,
    extension,
  } = one.case;
  const unit = owningUnit(stateOf(one.case));
  const row = (key: string, label: string, children: ReactNode) => ({ key, label, children });
  return (
    <>
      <Attention one={one} />
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 3 }}
        style={{ marginBlockEnd: 12 }}
        items={[
          row(
            'step',
            queue('step'),
            <Flex wrap gap={4}>
              <StatusMark status={status} />
              {proposal && <Mark tone="busy">{say('proposal')}</Mark>}
              {extension?.state === 'requested' && <Mark tone="late">{say('extension')}</Mark>}
            </Flex>,
          ),
          ...(deadline === undefined ? [] : [row('due', say('due'), <RemainingTag shown={one.case} />)]),
          ...(unit === undefined && status !== 'supplement-required'
            ? []
            : [row('unit', say('unit'), unit === undefined ? say('applicantHas') : departmentName(unit))]),
          ...(unit === undefined
            ? []
            : [
                row(
                  'holder',
                  say('holder'),
                  holder ? (
                    <Flex wrap gap={4}>
                      {say('heldSince', { name: holder.name, at: instant(holder.since) })}
                      {holder.away && <AwayNote away={holder.away} name={holder.name} />}
                    </Flex>
                  ) : (
                    queue('nobody')
                  ),
                ),
              ]),
          row('class', say('class'), headingIn(CLASS_WORDS[penaltyClass])),
          row('submitted', say('submitted'), instant(submittedAt)),
          ...(filed === undefined
            ? []
            : [
                row(
                  'window',
                  say('window'),
                  say('windowBy', { clerk: filed.clerk.name, person: filed.person.name }),
                ),
              ]),
        ]}
      />
      <Targets one={one} />
    </>
  );
}

function Attention({ one: { case: shown } }: { readonly one: OneCase }) {
  const say = useCasePageTexts();
  const { instant } = useDates();
  if (!shown.attention) return null;
  const { cause, since } = shown.attention;
  return (
    <Alert
      type="error"
      showIcon
      style={{ marginBlockEnd: 12 }}
      title={say('attention')}
      description={say('attentionSince', { cause, at: instant(since) })}
    />
  );
}

/** Where publication is being ended; before the decision there is nothing to say of it. */
function Targets({ one: { case: shown } }: { readonly one: OneCase }) {
  const say = useCasePageTexts();
  const nameOf = useTargetName();
  if (shown.status !== 'ending-publication' && shown.status !== 'completed') return null;
  return (
    <Typography.Paragraph>
      {say('targets')}
      {': '}
      {shown.targets.map(({ name, state }) => (
        <span key={name} style={{ marginInlineEnd: 12 }}>
          {nameOf(name)} <TargetTag state={state} />
        </span>
      ))}
    </Typography.Paragraph>
  );
}
