import { setHandler } from '@temporalio/workflow';
import { URGE_ACTIONS } from '@xinxiu/domain';
import type { UrgeInput, UrgeOutcome } from './urge-letter.input.js';
import {
  issueUrgeUpdate,
  urgeCalendarSignal,
  urgeUpdates,
  urgedCaseEndedSignal,
} from './urge-letter.messages.js';
import { UrgeLetter } from './urge-letter.js';

/** One urge letter from its issue to its answer. Only wiring here: the rules are in the domain. */
export async function urgeLetter(input: UrgeInput): Promise<UrgeOutcome> {
  const letter = new UrgeLetter(input);
  // Handlers first, before anything is awaited: an Update may arrive with the start.
  setHandler(issueUrgeUpdate, () => letter.issued());
  for (const name of URGE_ACTIONS) {
    setHandler(urgeUpdates[name], (act) => letter.act(act), {
      validator: (act) => {
        letter.check(act);
      },
    });
  }
  setHandler(urgedCaseEndedSignal, () => {
    letter.caseEnded();
  });
  setHandler(urgeCalendarSignal, () => {
    letter.calendarChanged();
  });
  return letter.run();
}
