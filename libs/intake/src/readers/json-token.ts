import { TokenType, Tokenizer } from '@streamparser/json';
import { type Words, words } from '@xinxiu/domain';
import { IntakeError } from '../intake-error.js';
import { LIMITS } from '../limits.js';

/** A JSON token; numbers come as the digits of the source, so that long codes lose nothing. */
export type JsonToken =
  | { readonly kind: '{' | '}' | '[' | ']' | ':' | ',' }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'scalar'; readonly text: string | null };

class ExactTokenizer extends Tokenizer {
  override parseNumber(digits: string): number {
    return digits as unknown as number;
  }
}

const MARKS: ReadonlyMap<TokenType, '{' | '}' | '[' | ']' | ':' | ','> = new Map([
  [TokenType.LEFT_BRACE, '{'],
  [TokenType.RIGHT_BRACE, '}'],
  [TokenType.LEFT_BRACKET, '['],
  [TokenType.RIGHT_BRACKET, ']'],
  [TokenType.COLON, ':'],
  [TokenType.COMMA, ','],
]);

/** The tokens of a JSON text, or of several texts one behind the other (JSON lines), chunk by chunk. */
export async function* jsonTokens(text: AsyncIterable<string>): AsyncGenerator<readonly JsonToken[]> {
  const tokenizer = new ExactTokenizer({ separator: '' });
  let batch: JsonToken[] = [];
  tokenizer.onToken = ({ token, value }) => {
    const kind = MARKS.get(token);
    if (kind) batch.push({ kind });
    else if (token === TokenType.STRING) batch.push({ kind: 'string', text: String(value) });
    else if (token !== TokenType.SEPARATOR)
      batch.push({ kind: 'scalar', text: value === null ? null : String(value) });
  };
  let silent = 0;
  for await (const chunk of text) {
    feed(() => tokenizer.write(chunk));
    silent = batch.length > 0 ? 0 : silent + chunk.length;
    if (silent > LIMITS.recordChars) throw recordTooLarge();
    yield batch;
    batch = [];
  }
  feed(() => !tokenizer.isEnded && tokenizer.end());
  yield batch;
}

function feed(step: () => unknown): void {
  try {
    step();
  } catch (error) {
    throw brokenJson(notTokens(error));
  }
}

/** What the tokenizer says: where it stopped, or that the text ended too early. */
function notTokens(error: unknown): Words {
  const said = error instanceof Error ? error.message : String(error);
  const [, character, byte] = /^Unexpected "(.*?)" .*absolute position "(\d+)"/s.exec(said) ?? [];
  if (character === undefined || byte === undefined) return ENDS_EARLY;
  return words(`第 ${byte} 字节处有多余的“${character}”`, `unexpected "${character}" at byte ${byte}`);
}

export const ENDS_EARLY = words('文件不完整', 'the text ends too early');

export function brokenJson({ zh, en }: Words): IntakeError {
  return new IntakeError(
    'JSON_BROKEN',
    `JSON 格式有错：${zh}。请重新导出。`,
    `The JSON is broken: ${en}. Export it again.`,
    { why: en },
  );
}

export function recordTooLarge(): IntakeError {
  return new IntakeError(
    'RECORD_TOO_LARGE',
    `有一条记录超过 ${LIMITS.recordChars} 个字符。`,
    `A record is longer than ${LIMITS.recordChars} characters.`,
    { limit: LIMITS.recordChars },
  );
}
