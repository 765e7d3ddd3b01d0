import type { DutyAnswer } from '@xinxiu/contracts';
import { DUTY_TABLE, type DutyName, type Role, mayRunDuty, reachOf, turnWords } from '@xinxiu/domain';
import type { DutyMark, DutyNotes } from '@xinxiu/persistence';
import type { DutyStanding } from './duty-engine.js';

/** A duty as its table, the engine and who acted on it tell. @param standing undefined where the engine has no schedule */
export function dutyView(
  name: DutyName,
  standing: DutyStanding | undefined,
  { pause, byHand }: DutyNotes,
  role: Role,
): DutyAnswer {
  const { name: title, what, counts, turn, why, overlap, catchUpMinutes } = DUTY_TABLE[name];
  const { isPaused = false, next, runs = [], skipped = 0, missed = 0 } = standing ?? {};
  return {
    name,
    title,
    what,
    turns: turnWords(turn),
    counts,
    state: !standing ? 'missing' : isPaused ? 'paused' : 'active',
    ...(isPaused && pause && { pause: told(pause) }),
    ...(next !== undefined && { next }),
    overlap: standing?.overlap ?? overlap,
    catchUpMinutes: standing?.catchUpMinutes ?? catchUpMinutes,
    why,
    skipped,
    missed,
    runs: [...runs],
    ...(byHand && { byHand: told(byHand) }),
    mayRun: standing !== undefined && mayRunDuty(name, role),
    mayPause: standing !== undefined && reachOf('duty.pause', role) !== undefined,
  };
}

function told({ at, by, reason }: DutyMark): { at: string; by: string; reason: string } {
  return { at, by: by.name, reason };
}
