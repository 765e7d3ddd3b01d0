import { mailboxOf } from './mailbox.js';

/** What ties an account to others (ADR 38). */
export interface TiedAccount {
  readonly id: string;
  /** Every mail address that it has or had. */
  readonly addresses: readonly string[];
  /** Ids of accounts to which it was tied. */
  readonly otherIds: readonly string[];
}

/**
 * Ids of the accounts of each person. Whoever shares a mailbox with an account, or was ever tied to it, is the same person as
 * it is, and as whoever that one is the same as: over any number of addresses and accounts between.
 */
export function accountsByPerson(accounts: readonly TiedAccount[]): readonly (readonly string[])[] {
  const neighbours = new Map<string, string[]>();
  const tie = (one: string, other: string): void => {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const there = neighbours.get(from);
      if (there) there.push(to);
      else neighbours.set(from, [to]);
    }
  };
  for (const { id, addresses, otherIds } of accounts) {
    for (const other of otherIds) tie(accountNode(id), accountNode(other));
    for (const mailbox of new Set(addresses.map(mailboxOf)))
      if (mailbox !== '') tie(accountNode(id), `mailbox ${mailbox}`);
  }
  const seen = new Set<string>();
  const known = new Set(accounts.map(({ id }) => id));
  return accounts.flatMap(({ id }) => {
    const reached = reachedFrom(accountNode(id), neighbours, seen);
    const ids = reached.map(idOf).filter((one): one is string => one !== undefined && known.has(one));
    return ids.length === 0 ? [] : [ids];
  });
}

const ACCOUNT = 'account ';
const accountNode = (id: string): string => ACCOUNT + id;
const idOf = (node: string): string | undefined =>
  node.startsWith(ACCOUNT) ? node.slice(ACCOUNT.length) : undefined;

/** What can be come to from a node, each once; nothing from one that was seen before. */
function reachedFrom(
  start: string,
  neighbours: ReadonlyMap<string, readonly string[]>,
  seen: Set<string>,
): readonly string[] {
  const reached: string[] = [];
  const next = [start];
  for (let node = next.pop(); node !== undefined; node = next.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    reached.push(node);
    next.push(...(neighbours.get(node) ?? []));
  }
  return reached;
}
