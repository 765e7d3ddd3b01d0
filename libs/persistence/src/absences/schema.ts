import type { Role } from '@xinxiu/domain';
import { documentSchema } from '../database/document.js';
import type { StepMark } from '../database/step-mark.js';

/** That an official is away; why is personal, as an illness is, and closed in the store. */
export interface AbsenceDoc {
  _id: string;
  personId: string;
  personName: string;
  /** The post that he had when it was entered. */
  department: string;
  role: Role;
  /** Legal days (Asia/Shanghai), both included. */
  firstDay: string;
  lastDay: string;
  /** Empty where nobody stands in. */
  substituteId: string;
  substituteName: string;
  reason: string;
  /** Whom the last change took the cases from. */
  replaced?: { id: string; name: string };
  entered: StepMark;
  /** Ended before its last day, or called off. */
  ended: 0 | 1;
  end?: StepMark;
  /** Number of changes. */
  version: number;
}

export const absenceSchema = documentSchema<AbsenceDoc>(
  'absences',
  {
    _id: 'text',
    personId: 'text',
    personName: 'text',
    department: 'text',
    role: 'text',
    firstDay: 'text',
    lastDay: 'text',
    substituteId: 'text',
    substituteName: 'text',
    reason: 'text',
    replaced: 'data',
    entered: 'data',
    ended: 'number',
    end: 'data',
    version: 'number',
  },
  [[{ personId: 1 }], [{ substituteId: 1 }], [{ department: 1 }], [{ ended: 1 }]],
);
