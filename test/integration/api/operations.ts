import type { Permission, Role } from '@xinxiu/domain';
import type { Door } from './door.js';

export interface Operation {
  readonly method: string;
  /** With `{name}` for parameters. */
  readonly path: string;
  readonly isPublic: boolean;
  /** The row of the matrix that it declares. */
  readonly permission: Permission;
  /** Undefined: everybody who is signed in. */
  readonly roles: readonly Role[] | undefined;
}

interface Operated {
  readonly security: readonly unknown[];
  readonly 'x-permission': Permission;
  readonly 'x-roles'?: Role[];
}

interface Described {
  readonly paths: Record<string, Record<string, Operated>>;
}

/** The operations that the api describes: a new endpoint is tested without a word from us. */
export async function operations(door: Door): Promise<readonly Operation[]> {
  const { body } = await door.knock<Described>('GET', '/openapi.json');
  return Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security, 'x-permission': permission, 'x-roles': roles }]) => ({
      method: method.toUpperCase(),
      path: path.replace(/^\/api/, ''),
      isPublic: security.length === 0,
      permission,
      roles,
    })),
  );
}

/** Those that would hold the connection, or end the session that asks. */
export function isOneShot({ method, path }: Operation): boolean {
  return path !== '/v1/events' && !(method === 'DELETE' && path === '/v1/sessions/current');
}
