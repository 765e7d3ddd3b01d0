import { StoreError } from './store-error.js';

const LOCAL = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;

/** What a deployment may not weaken: an acknowledged write survives a fail-over (Jepsen, MongoDB 4.2.6: weak defaults lose it). */
const REQUIRED = {
  w: 'majority',
  journal: 'true',
  retryWrites: 'true',
  readConcernLevel: 'majority',
} as const;

/** Whether every host of a connection string is this machine: the local stack, a single server without replica set. */
export function isLocalStore(uri: string): boolean {
  const hosts = /^mongodb:\/\/(?:[^@/]*@)?([^/?]+)/.exec(uri)?.[1];
  return hosts !== undefined && hosts.split(',').every((host) => LOCAL.test(host));
}

/**
 * Refuses a connection string that asks for weaker writes than `w=majority&journal=true`; what it leaves out is set by
 * {@link durableOptions}. @throws StoreError WEAK_WRITES
 */
export function assertDurableWrites(uri: string): void {
  if (isLocalStore(uri)) return;
  const given = new URLSearchParams(uri.split('?')[1] ?? '');
  for (const [name, needed] of Object.entries(REQUIRED)) {
    const value = given.get(name);
    if (value !== null && value !== needed) {
      throw new StoreError(
        'WEAK_WRITES',
        `MONGODB_URI sets ${name}=${value}; acknowledged writes could be lost. Use ${name}=${needed} or leave it out.`,
      );
    }
  }
}

export function durableOptions(uri: string): Record<string, unknown> {
  if (isLocalStore(uri)) return {};
  return {
    writeConcern: { w: 'majority', journal: true },
    retryWrites: true,
    readConcern: { level: 'majority' },
  };
}
