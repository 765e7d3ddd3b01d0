import { describe, expect, it } from '@jest/globals';
import { inLanguage } from '../testing/in-language.js';
import { languageOf, localised } from './language.js';

describe('the language of the command line', () => {
  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ XINXIU_LANG: 'zh', LANG: 'en_US.UTF-8' }, 'zh'],
    [{}, 'en'],
  ])('follows %j: %s', (env, language) => {
    expect(languageOf(env)).toBe(language);
  });
});

describe('what the operating system says of a file', () => {
  const said = "It cannot be read: ENOENT: no such file or directory, open '/tmp/draft.yaml'";

  it('is told without its code and call', async () => {
    expect(await inLanguage('en', () => localised(said))).toBe(
      "It cannot be read: no such file or directory '/tmp/draft.yaml'",
    );
    expect(await inLanguage('zh', () => localised(said))).toBe('无法读取：没有这个文件（/tmp/draft.yaml）');
  });
});
