import { Alert, App, Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { usePerson } from '../../app/session.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { ReasonDialog } from '../../shared/ReasonDialog.js';
import { MoveDialog } from './MoveDialog.js';
import {
  type AccessAct,
  type Moved,
  type OneStaffMember,
  useAccessAct,
  useInviteAgain,
  useLeave,
} from './staff.queries.js';
import { useWorkWords } from './use-work-words.js';
import { useStaffTexts } from './staff.texts.js';

type Dialog = 'move' | 'leave' | 'sign-out' | 'second-factor-reset';

/** Buttons for exactly what can be done now; why one's own is for somebody else is said. */
export function MemberActs({ member }: { readonly member: OneStaffMember }) {
  const say = useStaffTexts();
  const me = usePerson();
  const [dialog, setDialog] = useState<Dialog>();
  const [moved, setMoved] = useState<Moved>();
  const { standing, secondFactor, id } = member;
  const close = (): void => setDialog(undefined);
  const isOwn = me.id === id;
  if (standing === 'left')
    return (
      <>
        {moved && <Returned moved={moved} />}
        {!moved && <Typography.Text type="secondary">{say('hasLeft')}</Typography.Text>}
      </>
    );
  return (
    <>
      {moved && <Returned moved={moved} />}
      <Flex wrap gap={8}>
        {standing === 'invited' && <InviteAgain member={member} />}
        <Button onClick={() => setDialog('move')}>{say('move')}</Button>
        {standing === 'active' && <Button onClick={() => setDialog('sign-out')}>{say('signOut')}</Button>}
        {secondFactor === 'on' && (
          <Button disabled={isOwn} onClick={() => setDialog('second-factor-reset')}>
            {say('resetFactor')}
          </Button>
        )}
        <Button danger onClick={() => setDialog('leave')}>
          {say('leave')}
        </Button>
      </Flex>
      {isOwn && secondFactor === 'on' && (
        <Typography.Text type="secondary">{say('factorNotOwn')}</Typography.Text>
      )}
      {dialog === 'move' && <MoveDialog member={member} close={close} done={setMoved} />}
      {dialog === 'leave' && <LeaveDialog member={member} close={close} done={setMoved} />}
      {(dialog === 'sign-out' || dialog === 'second-factor-reset') && (
        <AccessDialog member={member} act={dialog} close={close} />
      )}
    </>
  );
}

/** What became of the cases: those that could not be reached need the act once more. */
function Returned({ moved: { returned, waiting } }: { readonly moved: Moved }) {
  const say = useStaffTexts();
  return (
    <Alert
      showIcon
      role="status"
      type={waiting.length > 0 ? 'warning' : 'success'}
      style={{ marginBlockEnd: 12 }}
      title={say('returned', { n: returned.length })}
      {...(waiting.length > 0 && { description: say('waiting', { cases: waiting.join('、') }) })}
    />
  );
}

function InviteAgain({ member: { id, name } }: { readonly member: OneStaffMember }) {
  const say = useStaffTexts();
  const { message } = App.useApp();
  const { mutate, isPending, error } = useInviteAgain(id);
  return (
    <>
      <Button
        loading={isPending}
        onClick={() => mutate(undefined, { onSuccess: () => void message.success(say('invited', { name })) })}
      >
        {say('inviteAgain')}
      </Button>
      {error && <ProblemNote error={error} />}
    </>
  );
}

interface DialogProps {
  readonly member: OneStaffMember;
  readonly close: () => void;
}

function LeaveDialog({
  member: { id, name, openCases },
  close,
  done,
}: DialogProps & { readonly done: (moved: Moved) => void }) {
  const say = useStaffTexts();
  const work = useWorkWords();
  return (
    <ReasonDialog
      title={say('leaveTitle', { name })}
      consequence={`${say('leaveHint')} ${work(openCases)}`}
      ok={say('leave')}
      act={useLeave(id)}
      close={close}
      done={done}
    />
  );
}

function AccessDialog({
  member: { id, name },
  act,
  close,
}: DialogProps & { readonly act: Exclude<AccessAct, 'identities/removal'> }) {
  const say = useStaffTexts();
  const resets = act === 'second-factor-reset';
  return (
    <ReasonDialog
      title={say(resets ? 'resetTitle' : 'signOutTitle', { name })}
      consequence={say(resets ? 'resetHint' : 'signOutHint')}
      ok={say(resets ? 'resetFactor' : 'signOut')}
      most={200}
      act={useAccessAct(id, act)}
      close={close}
    />
  );
}
