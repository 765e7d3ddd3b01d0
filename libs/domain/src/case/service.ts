import { type CivilDate, civilDate } from '../time/civil-date.js';
import { type Result, err, ok } from '../result.js';
import { type Words, words } from '../words.js';

/** How a notice on paper came to whom it is for. What follows from it is not for the platform to say. */
export const SERVICE_METHODS = ['by-hand', 'by-post', 'at-window'] as const;
export type ServiceMethod = (typeof SERVICE_METHODS)[number];

export const SERVICE_METHOD_WORDS: Readonly<Record<ServiceMethod, Words>> = {
  'by-hand': words('当面送交', 'handed over'),
  'by-post': words('邮寄', 'by post'),
  'at-window': words('窗口领取', 'collected at the window'),
};

export interface Service {
  readonly method: ServiceMethod;
  /** The day on which it was handed over, posted or collected. */
  readonly on: CivilDate;
  /** Of the consignment. */
  readonly postNumber?: string | undefined;
  readonly note?: string | undefined;
}

/** @param issued legal day of the notice @param today by the clock of its case */
export function checkService(
  { method, on, postNumber }: Service,
  issued: string,
  today: string,
): Result<undefined, string> {
  if (on < civilDate(issued)) return err(`The notice is of ${issued}; it cannot have been served before.`);
  if (on > civilDate(today)) return err(`${on} is still to come.`);
  if (method === 'by-post' && !postNumber)
    return err('A notice that went by post has a number of its consignment.');
  if (method !== 'by-post' && postNumber)
    return err('Only what went by post has a number of its consignment.');
  return ok(undefined);
}
