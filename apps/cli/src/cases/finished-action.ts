import type { Answer, Api } from '../api/api.js';
import { say } from '../output/language.js';
import { Refused } from '../output/output.js';

interface RunningAction<T> {
  readonly id: string;
  readonly state: 'running' | 'done' | 'refused';
  readonly result?: T;
  readonly code?: string;
  readonly detail?: string;
}

const LOOK_MS = 1_000;
const PATIENCE_MS = 60_000;

/** The result of an action; one that was accepted but is still being carried out (202) is waited for, up to a minute. */
export async function finished<T>(api: Api, { status, body }: Answer<unknown>): Promise<T> {
  if (status !== 202) return body as T;
  const { id } = body as RunningAction<T>;
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    const { state, result, code, detail } = await api.get<RunningAction<T>>(`/actions/${id}`);
    if (state === 'done') return result as T;
    if (state === 'refused') throw new Refused(`${code}: ${detail}`, undefined, { code });
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw new Refused(
    say(`事项 ${id} 已受理，尚未办完。`, `The action ${id} was accepted and is still being carried out.`),
    say('稍后查看案件。', 'Look at the case in a while; it is not lost.'),
    { code: 'STILL_RUNNING', id },
  );
}
