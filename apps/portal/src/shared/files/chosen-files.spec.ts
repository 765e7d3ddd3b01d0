import { describe, expect, it } from '@jest/globals';
import { MOST_PROOFS, MOST_PROOF_BYTES } from '@xinxiu/contracts';
import { sortOut } from './chosen-files.js';

const file = (name: string, size = 1) => ({ name, size });
const refusedIn = (...given: Parameters<typeof sortOut<ReturnType<typeof file>>>) =>
  sortOut(...given).refused.map(({ file: { name }, why }) => `${name} ${why}`);

describe('files chosen in one go', () => {
  const mixed = [
    file('zero.pdf', 0),
    file('large.pdf', MOST_PROOF_BYTES + 1),
    file('full.pdf', MOST_PROOF_BYTES),
    file('ok.png'),
  ];

  it('are refused one by one, each by its name', () => {
    expect(refusedIn(mixed, 0)).toEqual(['zero.pdf empty', 'large.pdf tooLarge']);
    expect(sortOut(mixed, 0).taken.map(({ name }) => name)).toEqual(['full.pdf', 'ok.png']);
  });

  it('fill the field to its last place, and those after it are not sent', () => {
    const many = Array.from({ length: MOST_PROOFS }, (_, at) => file(`${at}.pdf`));
    expect(refusedIn(many, 0)).toEqual([]);
    expect(refusedIn(many, 3)).toEqual(['7.pdf tooMany', '8.pdf tooMany', '9.pdf tooMany']);
    expect(refusedIn([file('zero.pdf', 0), ...many], MOST_PROOFS)).toHaveLength(MOST_PROOFS + 1);
  });
});
