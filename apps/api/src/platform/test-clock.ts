import type { TestClock } from '@xinxiu/contracts';
import type { CaseClock } from '@xinxiu/domain';
import { ProblemError } from '../http/problem.error.js';
import type { Settings } from './tokens.js';

/**
 * The clock that somebody asks for, pinned at `now` (real instant, ms).
 * @throws ProblemError TEST_CLOCK_OFF where cases run in real time only
 */
export function demonstrationClock(
  settings: Pick<Settings, 'testClock'>,
  { legalNow, dayMs }: TestClock,
  now: number,
): CaseClock {
  if (!settings.testClock) throw new ProblemError('TEST_CLOCK_OFF', 'This system runs in real time.');
  return { realEpoch: now, legalEpoch: Date.parse(legalNow), dayMs };
}
