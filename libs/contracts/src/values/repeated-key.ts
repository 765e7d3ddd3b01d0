import { jsonTokens } from './json-tokens.js';

/**
 * A key that stands twice in one object of a JSON text, or undefined. Which of the two values is meant is not for a parser
 * to guess; JSON.parse silently takes the last. Only for a text that is JSON, or several values of it one after another.
 */
export function repeatedKey(json: string): string | undefined {
  /** Keys so far of each open object; undefined for a list. */
  const open: (Set<string> | undefined)[] = [];
  let name: string | undefined;
  for (const { token } of jsonTokens(json)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':' && name !== undefined) {
      const key = JSON.parse(name) as string;
      const keys = open.at(-1);
      if (keys?.has(key)) return key;
      keys?.add(key);
    }
    name = token.startsWith('"') ? token : undefined;
  }
  return undefined;
}
