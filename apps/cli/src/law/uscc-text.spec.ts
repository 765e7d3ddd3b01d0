import { checkUscc, completeUscc } from '@xinxiu/domain';
import { describe, expect, it } from '@jest/globals';
import { usccText } from './uscc-text.js';

describe('a verdict on a code in words', () => {
  it.each([
    [
      '91320100748204660q',
      '91320100748204660q 有效：规范写法 91320100748204660Q；已统一为大写半角并去除空格；市场监管 企业；行政区划 320100；组织机构代码 748204660',
      '91320100748204660q valid: written as 91320100748204660Q; Lower case, full-width characters or blanks were put right; market regulation, enterprise; division 320100; organisation 748204660',
    ],
    [
      '744190927',
      '744190927 无效：9位组织机构代码，请填写18位统一社会信用代码',
      '744190927 invalid: A 9-character organisation code (GB 11714); enter the unified code of 18',
    ],
  ])('says of %s what it is', (code, zh, en) => {
    expect(usccText(checkUscc(code), 'zh-CN')).toBe(zh);
    expect(usccText(checkUscc(code), 'en')).toBe(en);
  });

  it('says in English of every authority and kind what it is', () => {
    for (const authority of '123456789ANY') {
      for (const kind of '12359') {
        const code = completeUscc(`${authority}${kind}320100`, '74820466');
        expect(usccText(checkUscc(code), 'en')).not.toMatch(/\p{Script=Han}/u);
      }
    }
  });
});
