import { AbsenceNotices } from './absence-notices.js';
import { AbsenceRegister } from './absence-register.js';
import { Absences } from './absences.js';
import { Substitution } from './substitution.js';

/** Who is away, who stands in, and who is told. */
export const ABSENCE_SERVICES = [Substitution, AbsenceNotices, AbsenceRegister, Absences];
