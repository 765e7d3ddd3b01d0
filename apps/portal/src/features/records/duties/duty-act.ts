import type { ObligationKind } from '@xinxiu/domain';
import { write } from '../../../api/client.js';
import { useIntention } from '../../../api/intention.js';
import { recordPath } from '../../../api/records.js';

export const DUTY_ACTS = ['evidence', 'verify', 'waive', 'reopen'] as const;
export type DutyAct = (typeof DUTY_ACTS)[number];

/** What the domain's table calls the fact that an act leads to. */
export const FACT_OF: Readonly<Record<DutyAct, string>> = {
  evidence: 'obligations-evidenced',
  verify: 'obligations-verified',
  waive: 'obligations-waived',
  reopen: 'obligations-reopened',
};

const PATH: Readonly<Record<DutyAct, string>> = {
  evidence: 'evidence',
  verify: 'verification',
  waive: 'waiver',
  reopen: 'reopening',
};

interface Target {
  readonly recordId: string;
  readonly version: number;
  readonly kind: ObligationKind;
  readonly act: DutyAct;
}

/** One act on one duty, resting on the version of the record that was shown. */
export function useDutyAct({ recordId, version, kind, act }: Target) {
  return useIntention({
    send: (more: object, key) =>
      write(
        recordPath(recordId, `/obligations/${PATH[act]}`),
        { expectedVersion: version, obligations: [kind], ...more },
        { key },
      ),
    changes: ['record', 'records', 'case', 'cases'],
  });
}
