import { queryOptions } from '@tanstack/react-query';
import { accessSchema, listSchema } from '@xinxiu/contracts';
import type { z } from 'zod';
import { read } from '../../api/client.js';

export type Access = z.output<typeof accessSchema>;

export const ACCESS_PATH = '/account/sign-ins';
export const OWN_ACCESS = ['account', 'sign-ins'];
const list = listSchema(accessSchema);

/** Where the account is signed in, and its tokens. */
export const ownAccess = () => queryOptions({ queryKey: OWN_ACCESS, queryFn: () => read(ACCESS_PATH, list) });
