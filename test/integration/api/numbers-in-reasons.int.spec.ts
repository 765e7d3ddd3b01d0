import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { maskNumbersIn, shanghaiDate } from '@xinxiu/domain';
import { freshUscc } from '../../factories/county.js';
import { Door, type Visitor } from './door.js';

jest.setTimeout(120_000);

const IDENTITY = '110101199003074530';
const MOBILE = '13987654321';
const TEXT = `亲属 ${IDENTITY} ${MOBILE}`;

let door: Door;

beforeAll(async () => {
  door = await Door.open();
});

afterAll(() => door.close());

/** What an act and every place that shows it afterwards say. */
async function told(
  act: readonly [Visitor, string, object],
  places: readonly (readonly [Visitor, string])[],
): Promise<readonly { readonly at: string; readonly text: string }[]> {
  const [who, path, json] = act;
  const done = await door.knock('POST', path, { as: who, json });
  expect({ path, done: done.status < 300 }).toEqual({ path, done: true });
  const seen = [{ at: path, text: done.text }];
  for (const [as, at] of places) {
    const answer = await door.knock('GET', at, { as });
    expect({ at, status: answer.status }).toEqual({ at, status: 200 });
    seen.push({ at, text: answer.text });
  }
  return seen;
}

describe('numbers of persons in what officials say of one another and of what is kept (S22, S23)', () => {
  it('are masked in each answer, list and file that shows a recusal, a hold or an absence', async () => {
    const [supervisor, auditor] = [await door.person('supervisor'), await door.person('auditor')];
    const { code: department } = await door.department();
    const clerk = await door.person('reviewer', { department });
    const leader = await door.person('department-leader', { department });
    const [uscc, today] = [freshUscc(), shanghaiDate(Date.now())];
    const of = `/v1/people/${clerk.id}/recusals`;
    const registers = [supervisor, auditor].flatMap((as) =>
      ['/v1/recusals', '/v1/recusals/export'].map(
        (path) => [as, `${path}?personId=${clerk.id}${path.endsWith('t') ? '&format=csv' : ''}`] as const,
      ),
    );
    const own = [clerk, '/v1/account/recusals'] as const;
    const holds = `subject=${uscc}`;
    const absence = { personId: clerk.id, firstDay: today, lastDay: today, reason: TEXT };
    const seen = [
      ...(await told([supervisor, of, { uscc, ground: 'relative', text: TEXT }], [...registers, own])),
      ...(await told(
        [supervisor, '/v1/holds', { kind: 'organisation', subject: uscc, ground: 'complaint', reason: TEXT }],
        [
          [auditor, `/v1/holds?${holds}`],
          [auditor, `/v1/holds/export?format=csv&${holds}`],
        ],
      )),
      ...(await told([leader, '/v1/absences', absence], [[leader, `/v1/absences?personId=${clerk.id}`]])),
    ];
    for (const { at, text } of seen) {
      expect({ at, shown: text.includes(IDENTITY) || text.includes(MOBILE) }).toEqual({ at, shown: false });
      expect({ at, text }).toEqual({ at, text: expect.stringContaining(maskNumbersIn(TEXT)) });
    }
  });
});
