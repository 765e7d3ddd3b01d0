import { ERROR_CODES, type Problem, actionResultSchema, actionSchema, isErrorCode } from '@xinxiu/contracts';
import type { ActionName } from '@xinxiu/domain';
import type { z } from 'zod';
import { read, write } from '../../../api/client.js';
import { ApiProblem } from '../../../api/problem.js';
import { language } from '../../../i18n/texts.js';
import { casePath } from '../../../api/cases.js';

export type ActionResult = z.output<typeof actionResultSchema>;
type Action = z.output<typeof actionSchema>;

const LOOK_AGAIN_MS = 1_000;

interface Sent {
  readonly caseNo: string;
  readonly name: ActionName;
  readonly body: unknown;
  /** One for each intention. */
  readonly key: string;
  /** Told once when it takes longer than an answer may. */
  readonly takesLonger?: () => void;
}

/**
 * Carries an action to its case. What takes longer is answered with a place to look at, and is followed to its end.
 * @throws ApiProblem what it was refused with; Unreached
 */
export async function sendAction({ caseNo, name, body, key, takesLonger }: Sent): Promise<ActionResult> {
  const answer = await write(casePath(caseNo, `/actions/${name}`), body, { key });
  const done = actionResultSchema.safeParse(answer);
  if (done.success) return done.data;
  takesLonger?.();
  return follow(actionSchema.parse(answer).id);
}

async function follow(id: string): Promise<ActionResult> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    const action = await read(`/actions/${encodeURIComponent(id)}`, actionSchema);
    if (action.state === 'done' && action.result) return action.result;
    if (action.state !== 'running') throw new ApiProblem(problemFrom(action));
  }
}

function problemFrom({ code = 'UNKNOWN', detail = '' }: Action): Problem {
  const known = isErrorCode(code) ? ERROR_CODES[code] : undefined;
  const inOne = (text: { readonly zh: string; readonly en: string } | undefined): string =>
    text === undefined ? '' : text[language() === 'en' ? 'en' : 'zh'];
  const title = inOne(known?.title);
  return {
    type: 'about:blank',
    status: known?.status ?? 409,
    code,
    title,
    detail: detail || title,
    whatToDo: inOne(known?.whatToDo),
  };
}
