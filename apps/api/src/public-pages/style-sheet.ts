import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A file whose name changes with its content, so that it may be kept for ever. */
export interface StyleSheet {
  readonly address: string;
  readonly text: string;
}

const HASH_LENGTH = 12;

export function publicStyleSheet(): StyleSheet {
  const file = createRequire(import.meta.url).resolve('@xinxiu/public-pages/assets/public.css');
  const text = readFileSync(file, 'utf8');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
  return { address: `/public.${hash}.css`, text };
}
