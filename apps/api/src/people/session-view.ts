import type { Admitted } from '../sign-ins/begin-access.js';
import { type PersonView, personView } from './person-view.js';

export type SecondFactorState = 'on' | 'off';

export interface SessionView {
  readonly person: PersonView;
  readonly secondFactor: SecondFactorState;
  /** Sent as X-CSRF-Token with every write of this session; absent for a token's caller, who needs none. */
  readonly csrfToken?: string;
  readonly recoveryCodes?: readonly string[];
}

/** Of a session that has just begun. @param isOn whether the account has a second factor */
export function begunView(admitted: Admitted, isOn: boolean, csrfToken: string): SessionView {
  const secondFactor = isOn ? 'on' : 'off';
  return { person: personView(admitted.person), secondFactor, csrfToken, ...codesOf(admitted) };
}

export function codesOf({ recoveryCodes }: Admitted): { recoveryCodes?: string[] } {
  return recoveryCodes ? { recoveryCodes: [...recoveryCodes] } : {};
}
