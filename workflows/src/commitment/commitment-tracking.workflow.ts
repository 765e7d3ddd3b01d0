import { TRACKING_ACTIONS } from '@xinxiu/domain';
import { setHandler } from '@temporalio/workflow';
import type { TrackingInput, TrackingOutcome } from './commitment-tracking.input.js';
import {
  fulfilmentToldSignal,
  trackingCalendarSignal,
  trackingUpdates,
} from './commitment-tracking.messages.js';
import { CommitmentTracking } from './commitment-tracking.js';

/** One commitment from signing to its end. Only wiring here: the rules are in the domain. */
export async function commitmentTracking(input: TrackingInput): Promise<TrackingOutcome> {
  const tracking = new CommitmentTracking(input);
  // Handlers first, before anything is awaited: an Update may arrive with the start.
  for (const name of TRACKING_ACTIONS) {
    setHandler(trackingUpdates[name], (request) => tracking.act(request), {
      validator: (request) => {
        tracking.check(request);
      },
    });
  }
  setHandler(fulfilmentToldSignal, (news) => {
    tracking.fulfilmentTold(news);
  });
  setHandler(trackingCalendarSignal, () => {
    tracking.calendarChanged();
  });
  return tracking.run();
}
