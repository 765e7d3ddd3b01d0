import { CaseRecipients, type Repositories } from '@xinxiu/persistence';
import { Remembered } from '@xinxiu/platform';

/** Rosters change rarely and are asked for at every action. */
const ROSTER_MS = 10_000;

/** Who is told of cases; what was asked a moment ago is not asked again. @param now real instant, ms */
export function rememberedRecipients(repositories: Repositories, now: () => number): CaseRecipients {
  return new CaseRecipients(repositories, now, {
    rosters: new Remembered(200, ROSTER_MS),
    applicants: new Remembered(5_000, Number.POSITIVE_INFINITY),
  });
}
