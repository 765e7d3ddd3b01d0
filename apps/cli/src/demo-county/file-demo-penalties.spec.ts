import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Api } from '../api/api.js';
import { output } from '../output/output.js';
import { fileDemoPenalties } from './file-demo-penalties.js';

/** An api that answers every import with these reasons, and the queries that it was asked with. */
function office(reasons: readonly object[]): { readonly api: Api; readonly asked: string[] } {
  const asked: string[] = [];
  const api = new Api('http://api.example', 't', (url) => {
    asked.push(new URL(url).searchParams.get('dryRun') ?? '');
    const answer = {
      taken: 1,
      held: 0,
      refused: 0,
      total: 1,
      unchanged: 0,
      rows: [{ row: 1, outcome: '', reasons }],
    };
    return Promise.resolve(Response.json(answer));
  });
  return { api, asked };
}

beforeEach(() => {
  jest.spyOn(output, 'note').mockReturnValue();
});

describe('the penalties of the demo county', () => {
  it('are filed when none of them is there', async () => {
    const { api, asked } = office([]);
    await fileDemoPenalties(api);
    expect(asked).toEqual(['true', 'false']);
  });

  it.each(['UNCHANGED', 'CONFLICT'])('are not filed again when one is there: %s', async (code) => {
    const { api, asked } = office([{ code }]);
    await fileDemoPenalties(api);
    expect(asked).toEqual(['true']);
  });
});
