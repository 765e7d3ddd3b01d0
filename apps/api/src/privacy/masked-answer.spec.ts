import { describe, expect, it } from '@jest/globals';
import { maskedAnswer } from './masked-answer.js';

const IDENTITY = '110101199003074530';
const MASKED = '1****************0';
const MOBILE = '13987654321';

describe('an answer (S22, S23)', () => {
  it('has no number of a person in any text, however deep and whatever the field is called', () => {
    const answer = {
      items: [{ steps: [{ text: `亲属 ${IDENTITY}` }], anything: [`电话${MOBILE}`] }],
      due: null,
      total: 1,
    };
    expect(maskedAnswer(answer)).toEqual({
      items: [{ steps: [{ text: `亲属 ${MASKED}` }], anything: ['电话139****4321'] }],
      due: null,
      total: 1,
    });
  });

  it('keeps what something is found by, and looks into what is only called so', () => {
    const kept = { id: MOBILE, agentId: MOBILE, recordIds: [MOBILE], email: `${MOBILE}@139.example` };
    expect(maskedAnswer(kept)).toEqual(kept);
    expect(maskedAnswer({ id: { text: MOBILE } })).toEqual({ id: { text: '139****4321' } });
  });

  it('leaves what says by itself how it is written', () => {
    const at = new Date(0);
    expect(maskedAnswer({ at })).toEqual({ at });
  });
});
