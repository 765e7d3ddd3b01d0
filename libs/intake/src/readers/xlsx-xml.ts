import { StringDecoder } from 'node:string_decoder';
import sax from 'sax';
import { type XlsxPackage, damagedXlsx, unsafe } from './xlsx-package.js';
import { IntakeError } from '../intake-error.js';

export type XmlAttributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  open?(name: string, attributes: XmlAttributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Feeds a part to a handler, chunk by chunk; yields after each so that what has come can be passed on. Names come
 * without their prefix. A DOCTYPE is refused: it is where entities that read files or explode are declared.
 */
export async function* parsePart(xlsx: XlsxPackage, name: string, handler: XmlHandler): AsyncGenerator<void> {
  const parser = sax.parser(true, { strictEntities: true } as sax.SAXOptions);
  parser.ondoctype = () => {
    throw unsafe('DOCTYPE', 'a DOCTYPE declaration');
  };
  parser.onerror = (error) => {
    throw damagedXlsx(error);
  };
  parser.onopentag = (tag) => handler.open?.(local(tag.name), tag.attributes as XmlAttributes);
  parser.onclosetag = (tag) => handler.close?.(local(tag));
  parser.ontext = (text) => handler.text?.(text);
  parser.oncdata = (text) => handler.text?.(text);
  const decoder = new StringDecoder('utf8');
  for await (const chunk of xlsx.part(name)) {
    write(parser, decoder.write(chunk));
    yield;
  }
  write(parser, decoder.end());
  parser.close();
  yield;
}

/** {@link parsePart} for parts that are small enough to be read in one go. */
export async function readPart(xlsx: XlsxPackage, name: string, handler: XmlHandler): Promise<void> {
  const chunks = parsePart(xlsx, name, handler);
  while (!(await chunks.next()).done);
}

function write(parser: sax.SAXParser, text: string): void {
  try {
    parser.write(text);
  } catch (error) {
    throw error instanceof IntakeError ? error : damagedXlsx(error);
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
