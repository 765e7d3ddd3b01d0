/**
 * The line on which row `index` of the list `days` begins, from 1. Only for a text that is JSON; undefined where it has
 * no such row. An editor shows lines, a parser does not.
 */
export function lineOfDay(json: string, index: number): number | undefined {
  let row = -1;
  for (const { at, path } of values(json)) {
    if (path === 'days.*') row += 1;
    if (row === index) return lineAt(json, at);
  }
  return undefined;
}

/** The first line that no JSON could go on from; the last one where the text only ends too early. */
export function lineOfSyntaxError(json: string): number {
  const lines = json.split('\n');
  const broken = lines.findIndex((_, index) => !isBeginning(lines.slice(0, index + 1).join('\n')));
  return broken === -1 ? lines.length : broken + 1;
}

/** Tokens of JSON do not reach over lines, so whole lines are wrong in themselves or only lack what follows. */
function isBeginning(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch (error) {
    const { message } = error as Error;
    return message.includes('end of JSON') || message.includes(`at position ${json.length}`);
  }
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

interface Place {
  readonly at: number;
  /** Names of the objects and `*` for each list around it. */
  readonly path: string;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** Where each value of a valid JSON text begins. */
function* values(json: string): Generator<Place> {
  const path: string[] = [];
  const lists: boolean[] = [];
  let name = '';
  let takesName = false;
  for (const { 0: token, index } of json.matchAll(TOKEN)) {
    const inList = lists.at(-1) === true;
    if (token === ':') takesName = false;
    else if (token === ',') takesName = !inList;
    else if (token === '}' || token === ']') {
      path.pop();
      lists.pop();
      takesName = false;
    } else if (takesName) name = JSON.parse(token) as string;
    else {
      const here = lists.length === 0 ? [] : [...path, inList ? '*' : name];
      yield { at: index, path: here.join('.') };
      if (token !== '{' && token !== '[') continue;
      path.splice(0, path.length, ...here);
      lists.push(token === '[');
      takesName = token === '{';
    }
  }
}
