import { Button, Typography } from 'antd';
import { ApiProblem, Unreached, isSessionOver } from '../api/problem.js';
import { CaseLink } from './CaseLink.js';
import { ErrorNote } from './ErrorNote.js';
import { useSharedTexts } from './shared.texts.js';

interface Said {
  readonly title: string;
  readonly hint: string;
  readonly requestId?: string | undefined;
  /** The case that stands in the way. */
  readonly caseNo?: string | undefined;
  readonly errors?: readonly { readonly path: string; readonly message: string }[] | undefined;
}

function useSaid(error: unknown): Said {
  const say = useSharedTexts();
  // Above it lies the dialog to sign in again; this is what he reads when he is back.
  if (isSessionOver(error)) return { title: say('sessionOver'), hint: say('sessionOverHint') };
  if (error instanceof ApiProblem) {
    const { detail, whatToDo, requestId, errors, caseNo } = error.problem;
    return { title: detail, hint: whatToDo, requestId, errors, caseNo };
  }
  if (error instanceof Unreached) return { title: say('unreached'), hint: say('unreachedHint') };
  return { title: say('unexpected'), hint: say('unexpectedHint') };
}

/** What went wrong and what to do, in the words of the server. */
export function ProblemNote({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const say = useSharedTexts();
  const { title, hint, requestId, errors, caseNo } = useSaid(error);
  return (
    <ErrorNote title={title} action={again && <Button onClick={again}>{say('again')}</Button>}>
      {hint !== '' && <span>{hint}</span>}
      {errors?.map(({ path, message }) => (
        <span key={`${path} ${message}`}>{`${path}: ${message}`}</span>
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
