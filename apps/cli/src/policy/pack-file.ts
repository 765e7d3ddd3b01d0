import { type PackProblem, type ParsedPack, readPack } from '@xinxiu/policy';
import { say } from '../output/language.js';
import { Refused } from '../output/output.js';
import { localisedProblem, problemText } from './pack-problems.js';

/** One pack of a file, draft or published. @throws Refused with every problem of it */
export function packFile(file: string): ParsedPack {
  const parsed = readPack(file, file);
  if (parsed.ok) return parsed.value;
  throw packsRefused('PACK_INVALID', parsed.error);
}

export function packsRefused(code: string, problems: readonly PackProblem[]): Refused {
  return new Refused(
    problems.map(problemText).join('\n'),
    say('按所示位置更正后重试。', 'Mend what the lines name and try again.'),
    { code, problems: problems.map(localisedProblem) },
  );
}
