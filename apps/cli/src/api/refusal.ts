import type { Problem } from '@xinxiu/contracts';
import { say } from '../output/language.js';
import { Refused } from '../output/output.js';

/** How much is shown of an answer that is not ours, characters. */
const SHOWN = 200;

/** What the api refused, as its problem document tells it. */
export function refusalOf(address: string, status: number, text: string): Refused {
  const problem = problemIn(text);
  if (!problem) return notOurs(address, status, text);
  return new Refused(`${problem.code}: ${problem.detail || problem.title}`, problem.whatToDo, { ...problem });
}

function problemIn(text: string): Problem | undefined {
  try {
    const answer = JSON.parse(text) as Partial<Problem> | null;
    return answer?.type?.startsWith('urn:xinxiu:problem:') ? (answer as Problem) : undefined;
  } catch {
    return undefined;
  }
}

/** Something answers there, but not as the api would: another server, or a proxy before it. */
export function notOurs(address: string, status: number, text: string): Refused {
  const shown = text.trim().slice(0, SHOWN);
  return new Refused(
    say(
      `${address} 的应答（${status}）不是信修服务的应答${shown && `：${shown}`}`,
      `What answers at ${address} (status ${status}) is not the api of Xinxiu${shown && `: ${shown}`}`,
    ),
    say(
      '检查 XINXIU_API_URL 所指地址，或其前的代理；用 "xinxiu doctor" 检查。',
      'Check the address in XINXIU_API_URL and any proxy before it; look with "xinxiu doctor".',
    ),
    { code: 'NOT_THE_API', status },
  );
}

export function unreachable(address: string, error: unknown): Refused {
  const cause = (error as { cause?: unknown } | undefined)?.cause ?? error;
  return new Refused(
    say(`${address} 没有应答（${cause}）。`, `The api at ${address} does not answer (${cause}).`),
    say('用 "xinxiu doctor" 检查。', 'Look with "xinxiu doctor".'),
    { code: 'API_UNREACHABLE' },
  );
}

export function brokenOff(error: unknown): Refused {
  return new Refused(
    say(`应答中断（${error}）。`, `The answer broke off (${error}).`),
    say('重新运行该命令。', 'Run the command again.'),
    { code: 'ANSWER_INCOMPLETE' },
  );
}
