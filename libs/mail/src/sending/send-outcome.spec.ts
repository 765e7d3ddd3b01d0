import { describe, expect, it } from '@jest/globals';
import { outcomeOfFailure } from './send-outcome.js';

describe('a failed try', () => {
  it.each([
    ['the recipient is refused for good', { responseCode: 550, command: 'RCPT TO' }, false, 'refused'],
    ['the text is refused for good', { responseCode: 554, command: 'DATA' }, true, 'refused'],
    ['the text is put off by the server', { responseCode: 451, command: 'DATA' }, true, 'deferred'],
    ['our own sign-in is refused', { responseCode: 535, command: 'AUTH LOGIN' }, false, 'deferred'],
    ['our own sender is refused', { responseCode: 553, command: 'MAIL FROM' }, false, 'deferred'],
    ['the server ends before the text', { responseCode: 421, command: 'MAIL FROM' }, false, 'deferred'],
    ['the server ends after the text', { responseCode: 421, command: 'DATA' }, true, 'unclear'],
    ['nobody answers', { message: 'connect ECONNREFUSED' }, false, 'deferred'],
    ['the connection is lost after the text began', { message: 'Connection closed' }, true, 'unclear'],
  ])('where %s', (_what, failure, textHadBegun, state) => {
    expect(outcomeOfFailure(failure, textHadBegun).state).toBe(state);
  });
});
