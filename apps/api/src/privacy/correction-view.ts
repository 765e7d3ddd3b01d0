import type { CorrectionAnswer, CorrectionTaskAnswer, HeldDataAnswer } from '@xinxiu/contracts';
import {
  type Actor,
  CORRECTION_RULE,
  auditedValue,
  correctionsSeenBy,
  maskNumbersIn,
  waysToChange,
} from '@xinxiu/domain';
import type { Correction, Person } from '@xinxiu/persistence';

export function heldDataView(person: Person): HeldDataAnswer {
  const values: Readonly<Record<string, unknown>> = { ...person };
  const fields = Object.entries(waysToChange(person.role)).map(([field, change]) => ({
    field,
    value: String(values[field] ?? ''),
    change,
  }));
  return { article: CORRECTION_RULE.article, fields };
}

export function correctionView(correction: Correction): CorrectionAnswer {
  const { id, standing, office, field, from, to, reason, fileId, askedAt, closed } = correction;
  return {
    id,
    standing,
    office,
    field,
    from,
    to,
    reason: maskNumbersIn(reason),
    hasProof: fileId !== '',
    askedAt,
    ...(closed && { closed: { by: closed.by.name, at: closed.at, reason: maskNumbersIn(closed.reason) } }),
  };
}

/** Who only oversees reads names as the trail keeps them. */
export function correctionTaskView(
  correction: Correction,
  { id, username, role, organisation: uscc, organisationName }: Person,
  viewer: Actor,
): CorrectionTaskAnswer {
  const { field, from, to } = correction;
  const oversees = correctionsSeenBy(viewer.role) === undefined;
  return {
    ...correctionView(correction),
    ...(oversees && { from: auditedValue(field, from), to: auditedValue(field, to) }),
    asker: { id, username, role, ...(role === 'applicant' && { uscc, organisationName }) },
  };
}
