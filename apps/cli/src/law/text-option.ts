import { type ProofLanguage } from '@xinxiu/domain';
import { type Command, Option } from 'commander';
import { type Language, languageOf, say, speak } from '../output/language.js';

/** `--text`, or `--text zh|en`: what the user gave, true where he named no language. */
export interface TextOptions {
  readonly text?: Language | true;
}

/** The tools of the law give JSON, also without `--json`; for people there is the same as text. */
export function withText(command: Command): Command {
  return (
    command
      .addOption(
        new Option('--text [language]', say('以文字而不是 JSON 输出', 'as text instead of JSON')).choices([
          'zh',
          'en',
        ]),
      )
      // What is refused is told in the language of the rest.
      .on('option:text', (language: Language | null) => language && speak(language))
      .option('--json', say('输出 JSON（默认）', 'JSON, which is what you get anyway'))
  );
}

/** Undefined: JSON is wanted. */
export function textLanguage({ text }: TextOptions): ProofLanguage | undefined {
  if (text === undefined) return undefined;
  return (text === true ? languageOf(process.env) : text) === 'zh' ? 'zh-CN' : 'en';
}
