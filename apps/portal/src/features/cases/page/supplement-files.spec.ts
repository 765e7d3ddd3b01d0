import { describe, expect, it } from '@jest/globals';
import type { TimelineEntry } from '../../../api/cases.js';
import { supplementFiles } from './supplement-files.js';

const fact = (type: TimelineEntry['type'], data: Record<string, unknown>) =>
  ({ type, data }) as TimelineEntry;
const request = (text: string) => fact('supplement-requested', { items: [{ id: 'one', text }] });
const answer = (...fileIds: readonly string[]) =>
  fact('supplement-answered', { answers: [{ id: 'one', text: '已补', fileIds }] });

describe('the files of supplements', () => {
  it('are named by what the request before them asked for', () => {
    expect(
      supplementFiles([request('缴款凭证'), answer('a', 'b'), request('整改报告'), answer('c')]),
    ).toEqual([
      { id: 'a', item: '缴款凭证', place: 1 },
      { id: 'b', item: '缴款凭证', place: 2 },
      { id: 'c', item: '整改报告', place: 1 },
    ]);
  });

  it('are there also where the request is not shown', () => {
    expect(supplementFiles([answer('a')])).toEqual([{ id: 'a', item: '', place: 1 }]);
  });
});
