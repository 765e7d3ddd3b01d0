import type { Role } from '@xinxiu/domain';
import type { Person, Repositories } from '@xinxiu/persistence';

/** A session or token that was found good. */
export interface Credential {
  readonly personId: string;
  /** Real instant (ms) at which it ends by itself. */
  readonly until: number;
  /** The only role that it stands for; undefined: for whatever role the person has. */
  readonly role?: Role;
  /** It changes nothing. */
  readonly readOnly: boolean;
  /** Whether the second factor was given for it. */
  readonly secondFactor: boolean;
}

export interface Holder {
  readonly person: Person;
  readonly credential: Credential;
}

/**
 * For so long (ms) a session or token is not looked up again: below the time after which its use is written down, so
 * that one in use never seems idle.
 */
const REMEMBERED_MS = 30_000;
const MOST = 5_000;

interface Known {
  readonly personId: string;
  /** Missing until the credential was found good at this version of the person's access. */
  readonly good?: { readonly accessVersion: number; readonly credential: Credential };
}

/**
 * The sessions and tokens of the last moments, so that a request costs one look-up, that of the person. Ending one
 * raises the person's access version in the store, which makes every process look it up anew at its next use.
 */
export class RememberedCredentials {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly people: Pick<Repositories['people'], 'find'>,
    private readonly now: () => number,
  ) {}

  /** Who the credential stands for now; undefined when it has ended or the account is disabled. */
  async holderOf(key: string, lookUp: () => Promise<Credential | undefined>): Promise<Holder | undefined> {
    const known = this.known.get(key);
    if (!known) return this.firstSeen(key, lookUp);
    const { personId, good } = known;
    const person = await this.activePerson(personId);
    if (!person) return undefined;
    const { accessVersion } = person;
    if (good && good.accessVersion === accessVersion && this.now() < good.credential.until)
      return holder(person, good.credential);
    // After the version was read: one that ends from now on ends at a higher version than is remembered.
    const credential = await lookUp();
    if (!credential) {
      this.known.delete(key);
      return undefined;
    }
    const until = Math.min(credential.until, this.now() + REMEMBERED_MS);
    this.remember(key, { personId, good: { accessVersion, credential: { ...credential, until } } });
    return holder(person, credential);
  }

  private async firstSeen(
    key: string,
    lookUp: () => Promise<Credential | undefined>,
  ): Promise<Holder | undefined> {
    const credential = await lookUp();
    if (!credential) return undefined;
    const { personId } = credential;
    this.remember(key, { personId });
    const person = await this.activePerson(personId);
    return person && holder(person, credential);
  }

  private async activePerson(id: string): Promise<Person | undefined> {
    const person = await this.people.find(id);
    return person?.active ? person : undefined;
  }

  private remember(key: string, known: Known): void {
    this.known.delete(key);
    this.known.set(key, known);
    for (const oldest of this.known.keys()) {
      if (this.known.size <= MOST) break;
      this.known.delete(oldest);
    }
  }
}

/** Nobody, when the person has another role by now. */
function holder(person: Person, credential: Credential): Holder | undefined {
  const { role } = credential;
  return role === undefined || role === person.role ? { person, credential } : undefined;
}
