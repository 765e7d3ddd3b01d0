import { fieldName } from '@xinxiu/contracts';
import { Alert, Button, Typography } from 'antd';
import { useState } from 'react';
import { ApiProblem, Unreached, isSessionOver } from '../api/problem.js';
import { useReach } from '../api/reach.js';
import { useIsSignedIn } from '../api/session-token.js';
import { useLanguage } from '../i18n/texts.js';
import { CaseLink } from './CaseLink.js';
import { ErrorNote } from './ErrorNote.js';
import { useSharedTexts } from './shared.texts.js';

interface Said {
  readonly title: string;
  readonly hint: string;
  readonly requestId?: string | undefined;
  /** The case that stands in the way. */
  readonly caseNo?: string | undefined;
  /** What is wrong place by place, beyond what the title says. */
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

function useSaid(error: unknown): Said {
  const say = useSharedTexts();
  // Above it lies the dialog to sign in again; this is what he reads when he is back.
  if (isSessionOver(error)) return { title: say('sessionOver'), hint: say('sessionOverHint'), errors: [] };
  if (error instanceof ApiProblem) {
    const { status, detail, whatToDo, requestId, errors: listed = [], caseNo } = error.problem;
    // What the person mends himself, or by waiting as he is told, is nobody's to look up.
    const reference = status < 500 ? undefined : requestId;
    const [first, ...others] = listed;
    // The detail of a single mistake is that mistake.
    const errors = others.length === 0 && first && detail.endsWith(first.message) ? [] : listed;
    return { title: detail, hint: whatToDo, requestId: reference, errors, caseNo };
  }
  if (error instanceof Unreached) return { title: say('unreached'), hint: say('unreachedHint'), errors: [] };
  return { title: say('unexpected'), hint: say('unexpectedHint'), errors: [] };
}

/** What kept it from arriving is over; undefined while it lasts, and for what was looked at and refused. */
function useOver(error: unknown): 'reachedAgain' | 'signedInAgain' | undefined {
  const isReached = useReach();
  const isSignedIn = useIsSignedIn();
  // A part of an upload may break off without the line being known to be away.
  const [wasAway, setWasAway] = useState(!isReached);
  if (!isReached && !wasAway) setWasAway(true);
  if (error instanceof Unreached && wasAway && isReached) return 'reachedAgain';
  return isSessionOver(error) && isSignedIn ? 'signedInAgain' : undefined;
}

/** What went wrong and what to do, in the words of the server. Once what stood in the way is gone, that it can be tried again. */
export function ProblemNote({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const say = useSharedTexts();
  const over = useOver(error);
  const { title, hint, requestId, errors, caseNo } = useSaid(error);
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const nameOf = (path: string): string => fieldName(path, language);
  const action = again && <Button onClick={again}>{say('again')}</Button>;
  if (over !== undefined)
    return (
      <Alert
        type="info"
        showIcon
        role="status"
        style={{ marginBlock: 12 }}
        title={say(over)}
        description={say('notDoneYet')}
        action={action}
      />
    );
  return (
    <ErrorNote title={title} action={action}>
      {hint !== '' && <span>{hint}</span>}
      {errors.map(({ path, message }) => (
        <span key={`${path} ${message}`}>{say('labelled', { label: nameOf(path), text: message })}</span>
      ))}
      {caseNo !== undefined && <CaseLink caseNo={caseNo} />}
      {requestId !== undefined && (
        <Typography.Text type="secondary" copyable={{ text: requestId }}>
          {say('requestId', { id: requestId })}
        </Typography.Text>
      )}
    </ErrorNote>
  );
}
