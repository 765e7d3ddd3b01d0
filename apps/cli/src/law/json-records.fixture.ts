import { type JsonRecord, jsonRecords } from './json-records.js';
import type { Line } from './lines.js';

/** Lines as they are read from a file: those with nothing on them are counted and not given. */
export async function* given(text: string): AsyncGenerator<Line> {
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() !== '') yield { line: at + 1, text: line };
  }
}

export async function answersIn(lines: AsyncIterable<Line>): Promise<JsonRecord[]> {
  const found: JsonRecord[] = [];
  for await (const one of jsonRecords(lines)) found.push(one);
  return found;
}

/** Of what is no record the code of its problem. */
export function codesAndValues(answers: readonly JsonRecord[]): unknown[] {
  return answers.map((one) => ('problem' in one ? one.problem.code : one.value));
}

export async function recordsIn(text: string): Promise<unknown[]> {
  return codesAndValues(await answersIn(given(text)));
}
