import { queryOptions } from '@tanstack/react-query';
import {
  type Invitation,
  boundIdentitySchema,
  identityServiceSchema,
  listSchema,
  movedPersonSchema,
  oneStaffMemberSchema,
  pageSchema,
  staffImportResultSchema,
  staffMemberSchema,
} from '@xinxiu/contracts';
import type { StaffRole } from '@xinxiu/domain';
import type { z } from 'zod';
import { type Query, read, write } from '../../api/client.js';
import { useIntention } from '../../api/intention.js';
import { newKey } from '../../api/intention-key.js';
import { upload } from '../../api/upload.js';

export type StaffMember = z.output<typeof staffMemberSchema>;
export type OneStaffMember = z.output<typeof oneStaffMemberSchema>;
/** What became of the work of who was moved, or left. */
export type Moved = z.output<typeof movedPersonSchema>;
export type StaffImport = z.output<typeof staffImportResultSchema>;

const page = pageSchema(staffMemberSchema);
const identities = listSchema(boundIdentitySchema);
const staffPath = (id: string, part = ''): string => `/staff/${encodeURIComponent(id)}${part}`;
const personPath = (id: string, part: string): string => `/people/${encodeURIComponent(id)}${part}`;

export const staffList = (query: Query) =>
  queryOptions({ queryKey: ['staff', query], queryFn: () => read('/staff', page, query) });

export const oneMember = (id: string) =>
  queryOptions({
    queryKey: ['staff-member', id],
    queryFn: () => read(staffPath(id), oneStaffMemberSchema),
  });

export const identitiesOf = (id: string) =>
  queryOptions({
    queryKey: ['staff-member', id, 'identities'],
    queryFn: () => read(personPath(id, '/identities'), identities),
  });

/** Whether there is an identity service here at all. */
export const identityService = () =>
  queryOptions({
    queryKey: ['identity-service'],
    queryFn: () => read('/identity-service', identityServiceSchema),
    staleTime: Infinity,
  });

const CHANGES = ['staff', 'staff-member'] as const;

export function useInvite() {
  return useIntention({
    send: async (given: Omit<Invitation, 'department'> & { readonly department?: string }, key) =>
      staffMemberSchema.parse(await write('/staff', given, { key })),
    changes: CHANGES,
  });
}

export function useInviteAgain(id: string) {
  return useIntention({
    send: (_: undefined, key) => write(staffPath(id, '/invitation'), {}, { key }),
    changes: CHANGES,
  });
}

export interface NewPost {
  readonly role: StaffRole;
  readonly department?: string;
  readonly reason: string;
}

export function useMove(id: string) {
  return useIntention({
    send: async (post: NewPost, key): Promise<Moved> =>
      movedPersonSchema.parse(await write(staffPath(id, '/move'), post, { key })),
    changes: CHANGES,
  });
}

interface Why {
  readonly reason: string;
}

export function useLeave(id: string) {
  return useIntention({
    send: async (why: Why, key): Promise<Moved> =>
      movedPersonSchema.parse(await write(staffPath(id, '/leave'), why, { key })),
    changes: CHANGES,
  });
}

/** What an administrator does to the access of somebody, each with its reason. */
export type AccessAct = 'sign-out' | 'second-factor-reset' | 'identities/removal';

export function useAccessAct(id: string, act: AccessAct) {
  return useIntention({
    send: (why: Why, key) => write(personPath(id, `/${act}`), why, { key }),
    changes: CHANGES,
  });
}

export function useBindIdentity(id: string) {
  return useIntention({
    send: (given: Why & { readonly subject: string }, key) =>
      write(personPath(id, '/identities'), given, { key }),
    changes: CHANGES,
  });
}

/** Reads a list of people; `isDry` tells what would come of it and invites nobody. */
export async function sendList(file: File, isDry: boolean): Promise<StaffImport> {
  const answer = await upload(`/staff/import?dryRun=${String(isDry)}`, {
    file,
    key: newKey(),
    progress: () => undefined,
  });
  return staffImportResultSchema.parse(answer);
}
