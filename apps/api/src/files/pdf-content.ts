import { setImmediate as breath } from 'node:timers/promises';
import { promisify } from 'node:util';
import { inflate as inflateWithCallback } from 'node:zlib';
import { ACTS, PDF_ACTION } from './active-content.js';
import { pdfValueAt, streamAfter } from './pdf-tokens.js';

const inflate = promisify(inflateWithCallback);

/** Names that make a PDF act (ISO 32000-1, 7.11.4, 12.6.4, 12.7.8), wherever a dictionary has one. */
const ACTIONS: ReadonlySet<string> = new Set(
  [
    ...['JavaScript', 'JS', 'Launch', 'RichMedia', 'XFA'],
    // What is sent or fetched elsewhere, and files within the file, with or without their type.
    ...['SubmitForm', 'ImportData', 'GoToR', 'GoToE', 'EmbeddedFile', 'EmbeddedFiles', 'EF'],
  ].map((name) => `/${name}`),
);
const MB = 1024 * 1024;

export interface PdfLimits {
  /** Bytes of all packed objects together; a proof of 20 MB that people print has a few MB of them. */
  readonly unpacked: number;
  /** Characters that are read as objects, those that several objects share counted for each. */
  readonly read: number;
  readonly ms: number;
}

const LIMITS: PdfLimits = { unpacked: 64 * MB, read: 40 * MB, ms: 5_000 };
/** Characters and objects that are read before others get their turn. */
const IN_A_ROW = { read: MB, objects: 5_000 };

const ENCRYPTED = 'it is encrypted; print it anew as a PDF without a password';
const UNREADABLE = 'its objects are packed in a way that is not looked into; print it anew as a PDF';
const TOO_LONG = 'its objects take too long to look through; print it anew as a PDF';

/** Why a document is refused. */
class Refusal {
  constructor(readonly reason: string) {}
}

/**
 * Why a PDF may not be taken; undefined when it may. Whatever a reader could be sent to is looked at: every place where an
 * object may begin, whatever surrounds it, and the objects that are packed in streams (7.5.7). Pictures, fonts and pages
 * are no objects, and are left alone.
 */
export async function pdfFault(content: Buffer, limits: PdfLimits = LIMITS): Promise<string | undefined> {
  try {
    await new PdfObjects(content, limits).look();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

class PdfObjects {
  private readonly text: string;
  private readonly until: number;
  private read = 0;
  private turn = { read: 0, objects: 0 };
  private unpacked = 0;

  constructor(
    private readonly content: Buffer,
    private readonly limits: PdfLimits,
  ) {
    this.until = Date.now() + limits.ms;
    this.text = content.toString('latin1');
  }

  async look(): Promise<void> {
    // `obj` behind its numbers, also without blanks; within other words, and in pictures, it harms nothing.
    for (const { 0: word, index } of this.text.matchAll(/obj(?=[\s\0<[(/%\d+-])|trailer/g)) {
      const { tokens, end } = await this.valueAt(this.text, index + word.length);
      if (tokens.includes('/Encrypt') && (word === 'trailer' || tokens.includes('/XRef')))
        throw new Refusal(ENCRYPTED);
      if (!isObjectStream(tokens)) continue;
      const data = streamAfter(this.text, end);
      if (data !== undefined) await this.lookInto(tokens, data);
    }
  }

  private async valueAt(text: string, at: number) {
    const value = pdfValueAt(text, at);
    this.read += value.end - at;
    this.turn.read += value.end - at;
    this.turn.objects += 1;
    if (this.read > this.limits.read || Date.now() > this.until) throw new Refusal(TOO_LONG);
    if (value.tokens.some((token) => ACTIONS.has(token))) throw new Refusal(ACTS);
    if (this.turn.read > IN_A_ROW.read || this.turn.objects > IN_A_ROW.objects) {
      this.turn = { read: 0, objects: 0 };
      await breath();
    }
    return value;
  }

  /** Begins with pairs of numbers: of an object, and where it lies behind `First`. */
  private async lookInto(tokens: readonly string[], data: number): Promise<void> {
    const first = Number(valuesOf(tokens, '/First')[0]);
    if (!Number.isInteger(first)) throw new Refusal(UNREADABLE);
    const text = (await this.unpack(tokens, data)).toString('latin1');
    if (PDF_ACTION.test(text)) throw new Refusal(ACTS);
    for (let at = 0; ;) {
      const number = pdfValueAt(text, at);
      const offset = pdfValueAt(text, number.end);
      if (![number, offset].every(({ tokens: [token = ''] }) => /^\d+$/.test(token))) return;
      await this.valueAt(text, first + Number(offset.tokens[0]));
      at = offset.end;
    }
  }

  private async unpack(tokens: readonly string[], data: number): Promise<Buffer> {
    const packed = this.content.subarray(data);
    if (!isDeflated(tokens)) return packed;
    const left = this.limits.unpacked - this.unpacked;
    try {
      const unpacked = await inflate(packed, { maxOutputLength: Math.max(left, 1) });
      this.unpacked += unpacked.length;
      return unpacked;
    } catch (error) {
      throw new Refusal(
        (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooBig(this.limits) : UNREADABLE,
      );
    }
  }
}

function tooBig({ unpacked }: PdfLimits): string {
  return `it unpacks to more than ${unpacked / MB} MB`;
}

/** Readers look for the numbers, not for the type. */
function isObjectStream(tokens: readonly string[]): boolean {
  return tokens.includes('/ObjStm') || (tokens.includes('/First') && tokens.includes('/N'));
}

/** @returns false for what is not packed @throws Refusal for any other filter than the one that all writers use */
function isDeflated(tokens: readonly string[]): boolean {
  const filters = valuesOf(tokens, '/Filter', '/F');
  const plain = valuesOf(tokens, '/DecodeParms', '/DP').every((value) => value === 'null' || value === '<<');
  const predicted = valuesOf(tokens, '/Predictor').some((value) => value !== '1');
  if (!plain || predicted || filters.length > 1) throw new Refusal(UNREADABLE);
  const [filter = 'null'] = filters;
  if (filter === 'null' || filter === '') return false;
  if (filter === '/FlateDecode' || filter === '/Fl') return true;
  throw new Refusal(UNREADABLE);
}

/** What stands behind keys of a dictionary; an array of one is that one, an empty one is empty, what lies elsewhere is `R`. */
function valuesOf(tokens: readonly string[], ...keys: readonly string[]): readonly string[] {
  return tokens.flatMap((token, index) => {
    if (!keys.includes(token)) return [];
    const [value = '', item = '', end = ''] = tokens.slice(index + 1);
    if (end === 'R') return [end];
    if (value !== '[') return [value];
    if (item === ']') return [''];
    return [end === ']' ? item : '['];
  });
}
