import { afterEach, describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { z } from 'zod';
import { say, speak } from '../output/language.js';
import { inLanguage } from '../testing/in-language.js';
import { withText } from './text-option.js';

afterEach(() => speak('en'));

describe('--text in a language', () => {
  it.each([
    ['zh', ['--text', 'en'], 'refused', /^Invalid input/],
    ['en', ['--text', 'zh'], '拒绝', /^无效输入/],
    ['zh', ['--text'], '拒绝', /^无效输入/],
    ['en', [], 'refused', /^Invalid input/],
  ] as const)('at a terminal of %s, %j: so are refusals', async (terminal, args, word, mistake) => {
    const said = await inLanguage(terminal, async () => {
      speak(terminal);
      const heard: string[] = [];
      const command = withText(new Command('x')).action(() => {
        heard.push(say('拒绝', 'refused'), z.string().safeParse(1).error?.issues[0]?.message ?? '');
      });
      await command.parseAsync(args, { from: 'user' });
      return heard;
    });
    expect(said).toEqual([word, expect.stringMatching(mistake)]);
  });
});
