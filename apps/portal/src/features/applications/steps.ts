import type { Application } from '../../api/applications.js';

export const STEPS = ['contact', 'proof', 'commitment', 'check'] as const;
export type Step = (typeof STEPS)[number];

/** Which parts of a draft are filled in: what the server asks for before it takes an application. */
export function doneSteps({ content }: Pick<Application, 'content'>): ReadonlySet<Step> {
  const { contact, files = [], fulfilledOn, commitment } = content;
  const done = {
    contact: contact?.name !== undefined && contact.phone !== undefined && contact.email !== undefined,
    proof: files.length > 0 && fulfilledOn !== undefined,
    commitment: commitment?.agreed === true,
  };
  return new Set(STEPS.filter((step) => step !== 'check' && done[step]));
}

/** The first part that is not filled in; the last one when all are. */
export function nextStep(application: Pick<Application, 'content'>): Step {
  const done = doneSteps(application);
  return STEPS.find((step) => !done.has(step)) ?? 'check';
}
