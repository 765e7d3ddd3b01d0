import { hasPersonalNumber } from '@xinxiu/domain';
import { z } from 'zod';

/** C0, C1 and direction overrides: nothing that a person types, and what log and mail injection is made of. */
const CONTROL = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;
const LINE_BREAK = /[\r\n\u2028\u2029]/;

/** Blanks and characters without width. */
const UNSEEN = /[\s\p{Cf}\p{Cc}\u115f\u1160\u3164\uffa0\u2800]/gu;

/** Whether a text says nothing that anybody could read. */
export function isBlank(text: string): boolean {
  return text.replace(UNSEEN, '') === '';
}

/** Text of several lines; surrounding blanks are cut. @param max characters */
export function prose(max: number, min = 1) {
  return z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !CONTROL.test(text), 'contains control characters')
    .refine((text) => min === 0 || text === '' || !isBlank(text), 'has nothing that can be read');
}

/** Text of one line. @param max characters */
export function line(max: number, min = 1) {
  return prose(max, min).refine((text) => !LINE_BREAK.test(text), 'must be a single line');
}

/** What a person or an organisation is called: names are shown and searched in the clear, so they hold no number of a person. */
export function nameLine(max: number, min = 1) {
  return line(max, min).refine((name) => !hasPersonalNumber(name), 'holds the number of a person');
}

/** An id that we gave: never a path, never an operator of the store. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,127}$/, 'is not an id of this system');
