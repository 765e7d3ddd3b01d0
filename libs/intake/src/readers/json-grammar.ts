import { words } from '@xinxiu/domain';
import { ENDS_EARLY, type JsonToken, brokenJson } from './json-token.js';

const DEEPEST = 32;

type Expecting = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end';

interface Frame {
  readonly kind: '{' | '[';
  expecting: Expecting;
  key: string;
  index: number;
}

export interface JsonEvents {
  open(kind: '{' | '[', path: JsonPath): void;
  close(kind: '{' | '['): void;
  scalar(text: string | null, path: JsonPath): void;
}

/** Where a value stands: keys and positions from the top; the last one is its own. */
export type JsonPath = readonly (string | number)[];

/** Checks that tokens form JSON and reports values with their paths; a top-level value may follow another. */
export class JsonGrammar {
  private readonly frames: Frame[] = [];
  private documents = 0;

  constructor(private readonly events: JsonEvents) {}

  push(token: JsonToken): void {
    const frame = this.frames.at(-1);
    if (token.kind === '}' || token.kind === ']') return this.close(token.kind === '}' ? '{' : '[');
    if (token.kind === ':' || token.kind === ',') return this.mark(token.kind, frame);
    if (frame?.kind === '{' && frame.expecting.startsWith('key')) return this.key(token, frame);
    if (frame && !frame.expecting.startsWith('value'))
      throw brokenJson(words('缺少逗号或冒号', 'comma or colon missing'));
    this.value(token);
  }

  /** @throws JSON_BROKEN when an object or array is still open */
  end(): void {
    if (this.frames.length > 0) throw brokenJson(ENDS_EARLY);
    if (this.documents === 0) throw brokenJson(words('没有内容', 'nothing in it'));
  }

  private value(token: JsonToken): void {
    const path = this.frames.map((frame) => (frame.kind === '{' ? frame.key : frame.index));
    if (token.kind === '{' || token.kind === '[') {
      if (this.frames.length >= DEEPEST)
        throw brokenJson(words(`嵌套超过 ${DEEPEST} 层`, `deeper than ${DEEPEST} levels`));
      this.frames.push({
        kind: token.kind,
        expecting: token.kind === '{' ? 'key-or-end' : 'value-or-end',
        key: '',
        index: 0,
      });
      this.events.open(token.kind, path);
    } else {
      this.events.scalar((token as { text: string | null }).text, path);
      this.valueDone();
    }
  }

  private key(token: JsonToken, frame: Frame): void {
    if (token.kind !== 'string') throw brokenJson(words('键必须是字符串', 'a key must be a string'));
    frame.key = token.text;
    frame.expecting = 'colon';
  }

  private mark(kind: ':' | ',', frame: Frame | undefined): void {
    const wanted = kind === ':' ? 'colon' : 'comma-or-end';
    if (!frame || frame.expecting !== wanted)
      throw brokenJson(words(`多余的“${kind}”`, `unexpected "${kind}"`));
    if (kind === ',' && frame.kind === '[') frame.index += 1;
    frame.expecting = kind === ',' && frame.kind === '{' ? 'key' : 'value';
  }

  private close(kind: '{' | '['): void {
    const frame = this.frames.pop();
    if (frame?.kind !== kind || !frame.expecting.endsWith('end'))
      throw brokenJson(words('括号不成对', 'brackets do not match'));
    this.events.close(kind);
    this.valueDone();
  }

  private valueDone(): void {
    const frame = this.frames.at(-1);
    if (frame) frame.expecting = 'comma-or-end';
    else this.documents += 1;
  }
}
