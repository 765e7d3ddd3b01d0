import { queryOptions } from '@tanstack/react-query';
import { type DutyAnswer, dutySchema, listSchema, spotCheckSchema } from '@xinxiu/contracts';
import { read, write } from '../../api/client.js';
import { useIntention } from '../../api/intention.js';

const list = listSchema(dutySchema);
/** A run that was begun ends within moments; the list shows it without being asked again, ms. */
const LOOK_MS = 10_000;

export const dutyList = () =>
  queryOptions({
    queryKey: ['duties', 'list'],
    queryFn: () => read('/duties', list),
    refetchInterval: LOOK_MS,
  });

const checks = listSchema(spotCheckSchema);

export const spotCheckList = () =>
  queryOptions({ queryKey: ['duties', 'spot-checks'], queryFn: () => read('/spot-checks', checks) });

export type DutyAct = 'run' | 'pause' | 'resume';

export const useActOnDuty = (name: DutyAnswer['name'], act: DutyAct) =>
  useIntention<{ readonly reason: string }, DutyAnswer>({
    send: async (body, key) => dutySchema.parse(await write(`/duties/${name}/${act}`, body, { key })),
    changes: ['duties'],
  });
