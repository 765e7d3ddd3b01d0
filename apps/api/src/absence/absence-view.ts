import {
  type Absence,
  type AbsenceStanding,
  type Actor,
  type CivilDate,
  type Unattended,
  absenceStanding,
  mayKeepAbsence,
} from '@xinxiu/domain';
import type { StoredAbsence } from '@xinxiu/persistence';

export type AbsenceView = Omit<Absence, 'isEnded'> &
  Pick<StoredAbsence, 'entered' | 'end'> & {
    readonly standing: AbsenceStanding;
    readonly unattended?: Unattended;
    readonly reason?: string;
    readonly mayKeep: boolean;
  };

/** Why somebody is away is told to who may change it, and to no colleague. */
export function absenceView(
  { isEnded, reason, version: _version, ...absence }: StoredAbsence,
  unattended: Unattended | undefined,
  actor: Actor,
  today: CivilDate,
): AbsenceView {
  const standing = absenceStanding({ ...absence, isEnded }, today);
  const isToCome = standing === 'upcoming' || standing === 'running';
  const mayKeep = mayKeepAbsence(actor, { id: absence.person.id, department: absence.department });
  return {
    ...absence,
    standing,
    ...(isToCome && unattended !== undefined && { unattended }),
    ...(mayKeep && reason !== '' && { reason }),
    mayKeep,
  };
}
