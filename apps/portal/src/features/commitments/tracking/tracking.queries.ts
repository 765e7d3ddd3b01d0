import { queryOptions } from '@tanstack/react-query';
import { trackingSchema } from '@xinxiu/contracts';
import type { TrackingAction } from '@xinxiu/domain';
import type { z } from 'zod';
import { read, write } from '../../../api/client.js';
import { useIntention } from '../../../api/intention.js';

export type Tracking = z.output<typeof trackingSchema>;

const pathOf = (id: string, part: string): string => `/commitments/${encodeURIComponent(id)}${part}`;

export const trackingFile = (id: string, fileId: string): string =>
  pathOf(id, `/files/${encodeURIComponent(fileId)}`);

export const trackingOf = (id: string) =>
  queryOptions({
    queryKey: ['commitments', id, 'tracking'],
    queryFn: () => read(pathOf(id, '/tracking'), trackingSchema),
  });

/** One act on a followed commitment, resting on the version that was shown. */
export function useTrackingAct({ commitmentId, version }: Tracking, action: TrackingAction) {
  return useIntention({
    send: (more: object, key) =>
      write(pathOf(commitmentId, `/actions/${action}`), { expectedVersion: version, ...more }, { key }),
    changes: ['commitments'],
  });
}
