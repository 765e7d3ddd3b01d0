import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../time/civil-date.js';
import { checkService } from './service.js';

const on = civilDate('2026-05-06');

describe('the service of a notice on paper', () => {
  it.each([
    ['by hand', { method: 'by-hand', on }, true],
    ['by post with its number', { method: 'by-post', on, postNumber: 'EMS 1' }, true],
    ['by post without', { method: 'by-post', on }, false],
    ['at the window with a number of a consignment', { method: 'at-window', on, postNumber: 'EMS 1' }, false],
    ['before there was a notice', { method: 'by-hand', on: civilDate('2026-05-03') }, false],
    ['on a day to come', { method: 'by-hand', on: civilDate('2026-05-09') }, false],
  ] as const)('%s', (_, service, isRight) => {
    expect(checkService(service, '2026-05-04', '2026-05-08').ok).toBe(isRight);
  });
});
