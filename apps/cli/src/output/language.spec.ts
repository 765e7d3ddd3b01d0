import { describe, expect, it } from '@jest/globals';
import { languageOf } from './language.js';

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
