import { type BeginUpload, uploadPlaceSchema } from '@xinxiu/contracts';
import type { z } from 'zod';
import { sendBytes, write } from './client.js';
import { newKey } from './intention-key.js';
import { ApiProblem, isRefused } from './problem.js';

type Place = z.output<typeof uploadPlaceSchema>;

interface Upload {
  readonly file: File;
  /** One for each file that is chosen: sent again after a lost answer, it is stored once. */
  readonly key: string;
  /** Where it is begun: there it is said whose file it will be. */
  readonly begin: { readonly path: string; readonly recordId?: string };
  /** From 0 to 1. */
  readonly progress: (part: number) => void;
}

const PART_BYTES = 256 * 1024;
/** How long it waits for a line that is lost, each time longer (ms); after that the person says when to go on. */
const WAITS_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000] as const;

/**
 * Sends a file part by part. When the line breaks it goes on by itself where it was; so it does when the same file is chosen
 * again later, also on another machine. @returns the answer's JSON @throws ApiProblem, Unreached
 */
export async function uploadInParts({ file, key, begin, progress }: Upload): Promise<unknown> {
  const { path, recordId } = begin;
  const begun: BeginUpload = {
    name: file.name,
    size: file.size,
    sha256: await sha256Of(file),
    ...(recordId !== undefined && { recordId }),
  };
  const { id } = await whileLineBreaks(() => sendParts(file, { path, begun }, progress));
  return whileLineBreaks(() => write(`/uploads/${id}/completion`, {}, { key }));
}

interface Beginning {
  readonly path: string;
  readonly begun: BeginUpload;
}

async function sendParts(
  file: File,
  { path: beginning, begun }: Beginning,
  progress: Upload['progress'],
): Promise<Place> {
  let place = uploadPlaceSchema.parse(await write(beginning, begun, { key: newKey() }));
  progress(place.offset / file.size);
  while (place.offset < file.size) {
    const part = file.slice(place.offset, place.offset + PART_BYTES);
    const path = `/uploads/${place.id}?offset=${String(place.offset)}`;
    place = uploadPlaceSchema.parse(await sendBytes(path, part));
    progress(place.offset / file.size);
  }
  return place;
}

/** Another window may be sending the same file: then it goes on from where that one is. */
function isPassing(error: unknown): boolean {
  return !isRefused(error) || (error instanceof ApiProblem && error.code === 'UPLOAD_OFFSET');
}

async function whileLineBreaks<T>(work: () => Promise<T>): Promise<T> {
  for (const wait of WAITS_MS) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return work();
}

async function sha256Of(file: File): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
