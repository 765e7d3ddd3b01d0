import {
  type LegalDeadline,
  legalNow,
  recountDeadline,
  recountRegistration,
  recountTracking,
  recountUrge,
  shanghaiDate,
} from '@xinxiu/domain';
import type { Repositories, StoredCase } from '@xinxiu/persistence';
import type { CaseSignals } from '../activities/case-signals.js';
import type { Law } from '../law/law.js';

export interface CalendarTelling {
  readonly cases: Pick<Repositories['cases'], 'openWithOtherTable' | 'events'>;
  readonly law: Pick<Law, 'calendar' | 'rulesOfPack' | 'rulesOn'>;
  readonly registrations: Pick<Repositories['registrations'], 'openWithOtherTable'>;
  readonly trackings: Pick<Repositories['commitmentTracking'], 'openWithOtherTable'>;
  readonly urgeLetters: Pick<Repositories['urgeLetters'], 'openWithOtherTable'>;
  readonly signals: Pick<
    CaseSignals,
    'calendarChanged' | 'registrationCalendarChanged' | 'trackingCalendarChanged' | 'urgeCalendarChanged'
  >;
  /** Real instant, ms. */
  readonly now: () => number;
}

/**
 * Tells each open case, registration, tracked commitment and urge letter whose deadline the table in force counts otherwise than its own; it
 * then records it, re-arms its timer and writes to who holds it. A deadline that the change does not touch stays as it
 * is, with the table that proves it: nobody is told of nothing. @returns how many were told
 */
export async function tellCalendarChange(telling: CalendarTelling): Promise<number> {
  let told = 0;
  for (const tell of [tellCases, tellRegistrations, tellTrackings, tellUrgeLetters])
    told += await tell(telling);
  return told;
}

async function tellCases({ cases, law, signals, now }: CalendarTelling): Promise<number> {
  const { digest } = law.calendar;
  let told = 0;
  for (const open of await cases.openWithOtherTable(digest)) {
    const { state, clock, workflowId } = open;
    if (!state.policy) continue;
    const rules = law.rulesOfPack(state.policy.packDigest);
    const counted = await countedDeadline(cases, open);
    if (!recountDeadline(rules, law.calendar, state, counted, legalNow(clock, now()))) continue;
    await signals.calendarChanged(workflowId, digest);
    told++;
  }
  return told;
}

async function tellRegistrations({ registrations, law, signals, now }: CalendarTelling): Promise<number> {
  let told = 0;
  for (const { state, clock } of await registrations.openWithOtherTable(law.calendar.digest)) {
    const rules = law.rulesOn(shanghaiDate(Date.parse(state.submittedAt)));
    if (!recountRegistration(rules, law.calendar, state, legalNow(clock, now()))) continue;
    await signals.registrationCalendarChanged(state.registrationId);
    told++;
  }
  return told;
}

async function tellTrackings({ trackings, law, signals, now }: CalendarTelling): Promise<number> {
  let told = 0;
  for (const { state, clock } of await trackings.openWithOtherTable(law.calendar.digest)) {
    const rules = law.rulesOn(shanghaiDate(Date.parse(state.enteredAt)));
    if (!recountTracking(rules, law.calendar, state, legalNow(clock, now()))) continue;
    await signals.trackingCalendarChanged(state.commitmentId);
    told++;
  }
  return told;
}

async function tellUrgeLetters({ urgeLetters, law, signals, now }: CalendarTelling): Promise<number> {
  let told = 0;
  for (const { state, clock } of await urgeLetters.openWithOtherTable(law.calendar.digest)) {
    const rules = law.rulesOn(shanghaiDate(Date.parse(state.issuedAt)));
    if (!recountUrge(rules, law.calendar, state, legalNow(clock, now()))) continue;
    await signals.urgeCalendarChanged(state.letterId);
    told++;
  }
  return told;
}

/** The running deadline with its proof, which lies with the fact that set it. */
async function countedDeadline(
  cases: Pick<Repositories['cases'], 'events'>,
  { state }: StoredCase,
): Promise<LegalDeadline | undefined> {
  const events = await cases.events(state.caseNo);
  return events.findLast(({ derived }) => derived?.deadline !== undefined)?.derived?.deadline;
}
