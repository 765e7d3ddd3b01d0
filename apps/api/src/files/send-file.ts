import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { StoredFile } from '@xinxiu/persistence';
import type { Response } from 'express';
import { contentDisposition } from './file-name.js';

/** Sends what somebody uploaded so that a browser saves it and never runs it (ASVS 3.2.1, 5.4.1). */
export async function sendFile(response: Response, file: StoredFile, content: Readable): Promise<void> {
  response.set({
    'Content-Type': file.type,
    'Content-Length': String(file.size),
    'Content-Disposition': contentDisposition(file.name),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  });
  await pipeline(content, response);
}
