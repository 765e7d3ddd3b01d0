import { queryOptions } from '@tanstack/react-query';
import { begunRegistrationSchema, ownRegistrationSchema } from '@xinxiu/contracts';
import type { z } from 'zod';
import { read, write } from '../../api/client.js';
import { newKey } from '../../api/intention-key.js';

export type OwnRegistration = z.output<typeof ownRegistrationSchema>;

/** Who has begun: the id, and the key that proves that it is his. Kept in the page only. */
export interface Held {
  readonly id: string;
  readonly key: string;
}

export const KEY = (held: Held): Readonly<Record<string, string>> => ({ 'X-Registration-Key': held.key });
export const pathOf = ({ id }: Held, part = ''): string => `/registrations/${encodeURIComponent(id)}${part}`;

export const ownRegistration = (held: Held) =>
  queryOptions({
    queryKey: ['registration', held.id],
    queryFn: () => read(pathOf(held), ownRegistrationSchema, {}, KEY(held)),
  });

export async function beginRegistration(given: object): Promise<Held> {
  const { id, key } = begunRegistrationSchema.parse(await write('/registrations', given, { key: newKey() }));
  return { id, key };
}

export function step(held: Held, part: '/confirmation' | '/submission', body: object): Promise<unknown> {
  return write(pathOf(held, part), body, { key: newKey(), headers: KEY(held) });
}

export function dropProof(held: Held, fileId: string): Promise<unknown> {
  const path = pathOf(held, `/proofs/${encodeURIComponent(fileId)}`);
  return write(path, undefined, { key: newKey(), method: 'DELETE', headers: KEY(held) });
}

/** `<id>.<key>`: what a person keeps to go on later. */
export const resumeCode = ({ id, key }: Held): string => `${id}.${key}`;

export function readResumeCode(text: string): Held | undefined {
  const [, id, key] = /^([\w-]{8,64})\.([\w-]{20,100})$/.exec(text.trim()) ?? [];
  return id === undefined || key === undefined ? undefined : { id, key };
}
