import { ERROR_CODES } from '@xinxiu/contracts';
import { ACTION_WORDS, type ActionName } from '@xinxiu/domain';
import { Alert, Checkbox, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useHeadingIn, useWordsIn } from '../../../i18n/words.js';
import { RefusedButton } from '../../../shared/RefusedButton.js';
import { useFocusBack } from '../../../shared/use-focus-back.js';
import { useSharedTexts } from '../../../shared/shared.texts.js';
import type { OneCase } from '../../../api/cases.js';
import { openConditions } from '../page/answers.js';
import { type Draft, FIELDS, type Fault, bodyOf, isGrave } from './act-form.js';
import { useActTexts } from './act.texts.js';
import { About } from './About.js';
import { ChangedNote } from './ChangedNote.js';
import { Failure } from './Failure.js';
import { FIELD_VIEWS } from './fields.js';
import { InView } from './InView.js';
import { NoticePreview } from './NoticePreview.js';
import { isLost } from './refusal-words.js';
import { useAct } from './use-act.js';
import { useOpenDuties } from './use-open-duties.js';

interface Props {
  readonly one: OneCase;
  readonly name: ActionName;
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  readonly close: () => void;
  /** It was taken: nothing of the draft is needed any more. */
  readonly done: () => void;
}

const NO_FAULTS: Readonly<Record<string, Fault>> = {};
const isOptional = (name: ActionName, field: string): boolean =>
  field === 'note' || (name === 'release' && field === 'reason');

/**
 * One action on the case as it was when the dialog was opened. What a colleague does meanwhile is said above the form at
 * once, and nothing is sent on a case that the person has not seen.
 */
export function ActDialog({ one, name, draft, change, close, done }: Props) {
  useFocusBack();
  const say = useActTexts();
  const shared = useSharedTexts();
  const headingIn = useHeadingIn();
  const wordsIn = useWordsIn();
  const [seen, setSeen] = useState(one.case.version);
  const [wasAsked, setAsked] = useState(false);
  const [understood, setUnderstood] = useState(false);
  const act = useAct(one.case.caseNo, name, done);
  const duties = useOpenDuties(one, name, draft);
  const isBarred = duties.length > 0;
  const isGraveNow = isGrave(name, draft, one.case.proposal?.outcome);
  const isAllowed = one.allowedActions.includes(name);
  const isOpen = name === 'verify' && openConditions(one.verification, draft.findings).length > 0;
  const isChanged = seen !== one.case.version && !act.isSending;
  const read = bodyOf(name, draft, seen);
  // Said when it is to be sent, and gone as soon as it is mended.
  const faults = wasAsked && !read.isRight ? read.faults : NO_FAULTS;
  const send = (): void => {
    setAsked(true);
    if (read.isRight) act.send(read.body);
  };
  const goOn = (): void => {
    setSeen(one.case.version);
    act.reset();
  };
  return (
    <Modal
      open
      title={`${headingIn(ACTION_WORDS[name])} · ${one.case.caseNo}`}
      width={FIELDS[name].includes('reasons') ? 760 : 600}
      styles={{ header: { paddingInlineEnd: 24 } }}
      mask={{ closable: false }}
      keyboard={!act.isSending}
      closable={!act.isSending}
      onCancel={close}
      onOk={send}
      okText={headingIn(ACTION_WORDS[name])}
      cancelText={shared('cancel')}
      footer={(_, { OkBtn, CancelBtn }) => (
        <>
          <CancelBtn />
          {isBarred ? (
            <RefusedButton
              label={headingIn(ACTION_WORDS[name])}
              reason={wordsIn(ERROR_CODES.OBLIGATIONS_OPEN.title)}
            />
          ) : (
            <OkBtn />
          )}
        </>
      )}
      confirmLoading={act.isSending}
      cancelButtonProps={{ disabled: act.isSending }}
      okButtonProps={{
        danger: isGraveNow,
        disabled: isChanged || isOpen || !isAllowed || (isGraveNow && !understood),
      }}
    >
      {act.error !== null && !(isChanged && isLost(act.error)) && (
        <InView>
          <Failure error={act.error} one={one} />
        </InView>
      )}
      {isChanged && (
        <InView>
          <ChangedNote one={one} isAllowed={isAllowed} goOn={goOn} />
        </InView>
      )}
      <About one={one} name={name} draft={draft} duties={duties} />
      {FIELDS[name].map((field) => {
        const View = FIELD_VIEWS[field];
        return (
          <View
            key={field}
            one={one}
            draft={draft}
            change={change}
            faults={faults}
            isOptional={isOptional(name, field)}
          />
        );
      })}
      {!isBarred && <NoticePreview caseNo={one.case.caseNo} name={name} draft={draft} version={seen} />}
      {isGraveNow && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBlockStart: 12 }}
          title={say(`after_${name as 'refuse'}`)}
          description={
            <Checkbox checked={understood} onChange={({ target }) => setUnderstood(target.checked)}>
              {say('understood')}
            </Checkbox>
          }
        />
      )}
      {act.isLong && <Typography.Text type="secondary">{say('long')}</Typography.Text>}
    </Modal>
  );
}
