import { describe, expect, it } from '@jest/globals';
import { isTargetSilence, targetFaultWords, targetProofWords, targetSilence } from './target-words.js';

describe('the cause that places do not confirm', () => {
  const open = [
    { target: 'county-board', evidence: 'no answer' },
    { target: 'file-drop', evidence: 'no acknowledgement' },
  ];

  it('names each of them with what it says, as cases under way have it written down', () => {
    expect(targetSilence(open)).toBe(
      'TARGET_UNCONFIRMED: county-board (no answer); file-drop (no acknowledgement)',
    );
  });

  it('is known again, and no other cause is taken for it', () => {
    expect(isTargetSilence(targetSilence(open))).toBe(true);
    expect(isTargetSilence('TARGET_UNKNOWN: not set up in XINXIU_TARGETS')).toBe(false);
  });
});

describe('what stands in the way of an end of publication', () => {
  it.each([
    ['no acknowledgement of XF-2026-000001.json yet', '对方尚未回执'],
    ['rejected at 2026-05-08: 缺少字段', '对方拒收：缺少字段'],
    ['the acknowledgement is of another file (a, b)', '对方回执与所发文件不符'],
    ['GET http://board/api/v1/public/records/r answered 200', '公示页面仍能查到该记录'],
    ['GET http://board/api/v1/public/records/r answered 503', '公示页面无法正常查看（应答 503）'],
    ['TARGET_UNKNOWN: not set up in XINXIU_TARGETS', '系统设置中没有该渠道'],
    ['Error: Record r is not in the store.', '平台中没有该记录'],
    ['TimeoutError: The operation was aborted due to timeout', '对方没有应答，查看超时'],
    ['TypeError: fetch failed', '无法连接对方'],
    ["Error: ENOSPC: no space left on device, write '/out/a'", '无法写入交换目录'],
  ])('%s is said in words', (evidence, said) => {
    expect(targetFaultWords(evidence).zh).toBe(said);
    expect(targetFaultWords(evidence).en).not.toBe(evidence);
  });

  it('is told as it came where nobody knows it', () => {
    expect(targetFaultWords('Error: 锁定').zh).toBe('Error: 锁定');
  });
});

describe('what proves that publication has ended', () => {
  it.each([
    ['GET http://board/api/v1/public/records/r answered 404', '公示页面已查不到该记录'],
    ['accepted at 2026-05-08T02:00:00Z, sha256 ab12', '对方已回执接收所发文件'],
  ])('%s is said in words', (evidence, said) => {
    expect(targetProofWords(evidence).zh).toBe(said);
    expect(targetProofWords(evidence).en).not.toBe(evidence);
  });

  it('is told as it came where nobody knows it', () => {
    expect(targetProofWords('seen by hand').zh).toBe('seen by hand');
  });
});
