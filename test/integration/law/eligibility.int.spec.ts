import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Door } from '../api/door.js';
import { expectCode } from '../api/expect-problem.js';
import type { AskedDay, ByHand } from './asked-row.js';
import { REFUSED_LINES, type RefusedLine } from './refused-lines.js';
import { BEFORE_ORDER_36 } from './rows-before-order-36.js';
import { OF_COMBINATIONS } from './rows-of-combinations.js';
import { OF_DUTIES } from './rows-of-duties.js';
import { UNDER_ORDER_36 } from './rows-order-36.js';
import { type RefusedOnLine, onTheCommandLine, overHttp } from './two-ways.js';

jest.setTimeout(120_000);

const TODAY = '2026-11-29';
const DAYS: readonly AskedDay[] = [
  ...BEFORE_ORDER_36,
  { at: TODAY, rows: [...UNDER_ORDER_36, ...OF_COMBINATIONS, ...OF_DUTIES] },
];

let door: Door;

beforeAll(async () => {
  door = await Door.open();
});

afterAll(() => door.close());

interface Told {
  readonly regime: string;
  readonly class: string;
  readonly publicationFrom: string | null;
  readonly earliestApplication: string | null;
  readonly publicationEnds: string | null;
  readonly eligible: boolean;
  readonly unmet: readonly { readonly condition: string }[];
}

/** Of an answer that which was worked out by hand. */
function asByHand(told: Told, { unmet }: ByHand): object {
  const { regime, class: penaltyClass, publicationFrom, earliestApplication, publicationEnds } = told;
  return {
    regime,
    class: penaltyClass,
    dates: [publicationFrom, earliestApplication, publicationEnds],
    ...(told.eligible && { eligible: true }),
    ...(unmet && { unmet: told.unmet.map(({ condition }) => condition) }),
  };
}

describe.each(DAYS)('records asked about on $at', ({ at, rows }) => {
  it('get by command and over HTTP the same answer, with the dates that were counted by hand', async () => {
    const texts = rows.map(({ record }) => JSON.stringify(record));
    const { code, answers } = await onTheCommandLine(texts, at);
    expect([code, answers.length]).toEqual([0, rows.length]);
    for (const [place, { name, article, byHand }] of rows.entries()) {
      const answer = answers[place] as Told;
      const { status, body } = await overHttp(door, texts[place] ?? '', at);
      expect({ name, status, body }).toEqual({ name, status: 200, body: answer });
      expect({ name, article, ...asByHand(answer, byHand) }).toEqual({ name, article, ...byHand });
    }
  });
});

/** The codes of the command line are of a record, those of HTTP of a request. */
const HTTP_CODES = {
  RECORD_INVALID: 'INVALID_REQUEST',
  FIELD_UNKNOWN: 'FIELD_UNKNOWN',
  KEY_REPEATED: 'INVALID_REQUEST',
  NO_JSON: 'MALFORMED_BODY',
} as const satisfies Record<RefusedLine['code'], string>;

describe('what is no record', () => {
  it('is refused by command and over HTTP for the same mistakes, in the same words, and the records around it answered', async () => {
    const good = JSON.stringify(UNDER_ORDER_36[0]?.record);
    const lines = [good, ...REFUSED_LINES.flatMap(({ text }) => [text, good])];
    const { code, answers } = await onTheCommandLine(lines, TODAY);
    expect([code, answers.length]).toEqual([1, lines.length]);
    for (const [place, { name, text, code: expected, path = '' }] of REFUSED_LINES.entries()) {
      const [refused, next] = answers.slice(2 * place + 1) as [RefusedOnLine, unknown];
      expect(next).toEqual(answers[0]);
      const { line, problems } = refused;
      const [first] = problems;
      expect({ name, line, code: first?.code }).toEqual({ name, line: 2 * place + 2, code: expected });
      const answer = await overHttp(door, text, TODAY);
      expectCode(answer, HTTP_CODES[expected]);
      // Only a reader of a stream can say on which line what is no JSON begins.
      if (expected === 'NO_JSON') continue;
      if (expected === 'RECORD_INVALID') expect({ name, path: first?.path }).toEqual({ name, path });
      const { errors, detail } = answer.body;
      const told = problems.map((problem) => ({ path: problem.path, message: problem.message }));
      if (errors) expect({ name, errors }).toEqual({ name, errors: told });
      const where = errors ? `${first?.path || 'content'}: ` : '';
      expect({ name, detail }).toEqual({ name, detail: `${where}${first?.message}` });
    }
  });
});
