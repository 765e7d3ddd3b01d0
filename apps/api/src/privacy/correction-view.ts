import type { CorrectionAnswer, CorrectionTaskAnswer, HeldDataAnswer } from '@xinxiu/contracts';
import { CORRECTION_RULE, waysToChange } from '@xinxiu/domain';
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
    reason,
    hasProof: fileId !== '',
    askedAt,
    ...(closed && { closed: { by: closed.by.name, at: closed.at, reason: closed.reason } }),
  };
}

export function correctionTaskView(
  correction: Correction,
  { id, username, role, ...asker }: Person,
): CorrectionTaskAnswer {
  const { organisation: uscc, organisationName } = asker;
  const business = role === 'applicant' && { uscc, organisationName };
  return { ...correctionView(correction), asker: { id, username, role, ...business } };
}
