import { ProblemError } from '../http/problem.error.js';

const LONGEST = 120;
/** Separators, control characters, direction overrides, and what file systems and headers give a meaning to. */
const UNSAFE = /[/\\:*?"<>|\p{Cc}\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

/** @returns the name and its ending in lower case. @throws ProblemError FILE_NAME */
export function safeFileName(given: string): { readonly name: string; readonly ending: string } {
  const name = given.normalize('NFC').trim();
  const refuse = (why: string): never => {
    throw new ProblemError('FILE_NAME', `The name of the file ${why}.`);
  };
  if (name === '' || name.length > LONGEST) refuse(`must have 1 to ${LONGEST} characters`);
  if (UNSAFE.test(name) || /^\.|\.$/.test(name)) refuse('contains characters that are not allowed');
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase();
  return ending === undefined ? refuse('has no ending') : { name, ending };
}

/** RFC 6266: an ASCII name for old clients, the real one beside it. */
export function contentDisposition(name: string): string {
  const ascii = name.replace(/[^A-Za-z0-9._-]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
