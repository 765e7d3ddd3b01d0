import type { Role } from '@xinxiu/domain';
import { type Entry, menuOf } from '../../app/menu.js';

/** Where what a message is about is dealt with, by how its kind begins. */
const ROOMS: readonly (readonly [string, Entry['to']])[] = [
  ['registration-', '/desk/registrations'],
  ['correction-task', '/desk/corrections'],
  ['agent-', '/desk/records'],
  ['authorisation-', '/desk/agents'],
  ['commitment-', '/desk/commitments'],
  ['record-', '/desk/records'],
  ['absence-', '/desk/account'],
  ['notice-', '/desk/notices'],
];

/** The page to which a message leads; undefined where the person has none for it. */
export function roomOf(kind: string, role: Role): Entry['to'] | undefined {
  const room = ROOMS.find(([begins]) => kind.startsWith(begins))?.[1] ?? '/desk/account';
  return menuOf(role).find(({ to }) => to === room)?.to;
}
