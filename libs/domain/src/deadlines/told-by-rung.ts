import { type Words, words } from '../words.js';
import { type PendingRung, type RungId, reachesSupervisor } from './deadline-state.js';

/** Whom a rung tells: whose turn it is, or somebody above. */
export const RUNG_TOLD = ['turn', 'leader', 'county-office', 'supervisor'] as const;
export type RungTold = (typeof RUNG_TOLD)[number];

export const RUNG_TOLD_WORDS: Readonly<Record<RungTold, Words>> = {
  turn: words('经办方', 'whose turn it is'),
  leader: words('部门负责人', 'leader of the department'),
  'county-office': words('县信用办', 'county office'),
  supervisor: words('督办领导', 'supervising leader'),
};

/** What waits for somebody, and has a ladder. */
export const MATTERS_OF_WAITS = ['case', 'registration', 'commitment', 'urge'] as const;
export type MatterOfWait = (typeof MATTERS_OF_WAITS)[number];

export const MATTER_OF_WAIT_WORDS: Readonly<Record<MatterOfWait, Words>> = {
  case: words('修复案件', 'repair case'),
  registration: words('注册申请', 'registration'),
  commitment: words('信用承诺', 'commitment'),
  urge: words('督办单', 'urge letter'),
};

export const RUNG_WORDS: Readonly<Record<RungId, Words>> = {
  'reminder-before': words('到期前提醒', 'reminder before the due day'),
  'reminder-due': words('到期日提醒', 'reminder on the due day'),
  'escalation-leader': words('逾期，报负责人', 'overdue: to the leader'),
  'escalation-county': words('逾期，报县信用办', 'overdue: to the county office'),
  'escalation-supervisor': words('逾期，报督办领导', 'overdue: to the supervising leader'),
};

/**
 * Who is told by a rung. Every ladder reaches who supervises the county: one that ends at the county office does so there.
 * @param left rungs that are still to come after it
 */
export function toldBy(rung: RungId, left: readonly PendingRung[]): readonly RungTold[] {
  switch (rung) {
    case 'reminder-before':
    case 'reminder-due':
      return ['turn'];
    case 'escalation-leader':
      return ['leader'];
    case 'escalation-county':
      return reachesSupervisor(left) ? ['county-office'] : ['county-office', 'supervisor'];
    case 'escalation-supervisor':
      return ['supervisor'];
  }
}
