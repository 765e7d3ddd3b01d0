import { type ProofLanguage, words, wordsIn } from '@xinxiu/domain';
import { say } from '../output/language.js';
import { EXIT, output } from '../output/output.js';

export interface LineProblem {
  readonly code: string;
  /** Where on the line, as `otherPenalties.0.fineYuan`; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

/** Tells in the place of an answer why a line, or the item of a list that begins on it, has none; the stream goes on, and the command ends with exit code 1. */
export async function tellRefused(
  line: number,
  problems: readonly LineProblem[],
  language: ProofLanguage | undefined,
  item?: number,
): Promise<void> {
  if (language) await output.textLine(refusalText({ line, item }, problems, language));
  else await output.jsonLine({ line, ...(item !== undefined && { item }), refused: true, problems });
  process.exitCode = EXIT.refused;
}

/** As it is read: the line, then each thing that is wrong with it. */
function refusalText(
  { line, item }: { readonly line: number; readonly item: number | undefined },
  problems: readonly LineProblem[],
  language: ProofLanguage,
): string {
  const head =
    item === undefined
      ? words(`第 ${line} 行被拒绝：`, `Line ${line} is refused:`)
      : words(
          `第 ${line} 行（列表第 ${item} 项）被拒绝：`,
          `Line ${line}, item ${item} of its list is refused:`,
        );
  return [
    wordsIn(head, language),
    ...problems.map(({ path, message }) => `  ${path ? `${path}: ` : ''}${message}`),
  ].join('\n');
}

/** Who gets one answer a line counts them: input without any would pass for input that is all right. */
export function noRecord(what: string): LineProblem {
  return {
    code: 'NO_RECORD',
    path: '',
    message: say(`${what}；请给出至少一条。`, `${what}; give at least one.`),
  };
}

export function lineNotUtf8(line: number): LineProblem {
  return {
    code: 'ENCODING_UNKNOWN',
    path: '',
    message: say(
      `第 ${line} 行不是 UTF-8 编码；请转换后重试，例如：iconv -f GB18030 -t UTF-8 文件`,
      `Line ${line} is not UTF-8; convert it first, as with: iconv -f GB18030 -t UTF-8 FILE`,
    ),
  };
}

export function nothing(): LineProblem {
  return noRecord(say('没有内容', 'There is nothing'));
}
