import { describe, expect, it } from '@jest/globals';
import { roomOf } from './room-of.js';

describe('where a message leads', () => {
  it.each([
    ['registration-task', 'credit-office', '/desk/registrations'],
    ['registration-approved', 'applicant', undefined],
    ['correction-task', 'credit-office', '/desk/corrections'],
    ['authorisation-given', 'applicant', '/desk/agents'],
    ['agent-authorised', 'agent', '/desk/records'],
    ['commitment-verification', 'reviewer', '/desk/commitments'],
    ['absence-substitute', 'reviewer', '/desk/account'],
    ['second-factor-on', 'reviewer', '/desk/account'],
  ] as const)('%s of a %s', (kind, role, room) => expect(roomOf(kind, role)).toBe(room));
});
