import type { ObligationKind } from '@xinxiu/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newKey, write } from '../../../api/client.js';

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

/** One act on one duty, resting on the version of the record that was shown. The key is of the opened dialog. */
export function useDutyAct({ recordId, version, kind, act }: Target) {
  const queries = useQueryClient();
  const [key] = useState(newKey);
  return useMutation({
    mutationFn: (more: object) =>
      write(
        `/records/${encodeURIComponent(recordId)}/obligations/${PATH[act]}`,
        { expectedVersion: version, obligations: [kind], ...more },
        { key },
      ),
    onSettled: () => {
      for (const name of ['record', 'records', 'case', 'cases'])
        void queries.invalidateQueries({ queryKey: [name] });
    },
  });
}
