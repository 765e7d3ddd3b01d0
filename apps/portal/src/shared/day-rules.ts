import { type CivilDate, addDays, shanghaiDate } from '@xinxiu/domain';
import type { Dayjs } from 'dayjs';

interface Rule {
  readonly validator: (rule: unknown, value: unknown) => Promise<void>;
  /** It is said, and stands in nobody's way. */
  readonly warningOnly?: boolean;
}

/** A day of a form's field as it is sent, `YYYY-MM-DD`. */
export const dayOf = (value: Dayjs): string => value.format('YYYY-MM-DD');

/** Today in Asia/Shanghai, wherever the browser is. */
export const today = (): CivilDate => shanghaiDate(Date.now());

/** Whether a day is still to come. */
export const isAhead = (day: string): boolean => day > today();

function refusing(isWrong: (day: string) => boolean, message: string): Rule {
  return {
    validator: (_, value) =>
      value && isWrong(dayOf(value as Dayjs)) ? Promise.reject(new Error(message)) : Promise.resolve(),
  };
}

/** A day that has come. A field that takes no other day would jump back without a word. */
export const notAhead = (message: string): Rule => refusing(isAhead, message);

/** A day between two, both of them among it. @param last undefined: however late */
export const within = (first: string, last: string | undefined, message: string): Rule =>
  refusing((day) => day < first || (last !== undefined && day > last), message);

/** A day from today on. @param days how far ahead at most */
export const fromToday = (message: string, days?: number): Rule =>
  within(today(), days === undefined ? undefined : addDays(today(), days), message);

/** Asks whoever gives an earlier day to look at it again. @param day `YYYY-MM-DD`; empty asks nothing */
export const unlikelyBefore = (day: string, message: string): Rule => ({
  ...refusing((given) => given < day, message),
  warningOnly: true,
});
