import { type Actor, type Reason, checkUscc, maskName, maskNumbers, worksIn } from '@xinxiu/domain';
import { shortAddress } from '../accounts/short-address.js';
import type { RegistrationProof, RegistrationStanding, StoredRegistration } from '@xinxiu/persistence';

export interface OwnRegistrationView {
  readonly id: string;
  readonly status: RegistrationStanding;
  readonly due?: string;
  readonly proofs: readonly RegistrationProof[];
  readonly reasons?: readonly Reason[];
}

/** A registration as the business sees it. */
export function ownRegistrationView({
  id,
  standing,
  proofs,
  state,
}: StoredRegistration): OwnRegistrationView {
  return {
    id,
    status: standing,
    ...(state?.deadline && { due: state.deadline.due }),
    proofs,
    ...(state?.reasons && { reasons: maskNumbers(state.reasons) }),
  };
}

export interface RegistrationTaskView extends Omit<OwnRegistrationView, 'status'> {
  readonly status: 'submitted' | 'approved' | 'refused';
  readonly uscc: string;
  readonly codeCheck: 'valid' | 'pilot-or-typo';
  readonly organisationName: string;
  readonly representative: string;
  readonly email: string;
  readonly submittedAt: string;
  readonly article?: string;
  readonly decidedBy?: string;
  readonly decidedAt?: string;
  readonly accountExists?: boolean;
}

/** Who looks at it, and the codes with a wrong check that the office has confirmed. */
export interface RegistrationViewer {
  readonly actor: Actor;
  readonly confirmed: ReadonlySet<string>;
}

/**
 * A registration as the credit office sees it. The representative is compared with the proofs by who decides, and is
 * masked for whoever only oversees it; nobody needs the whole mail address.
 */
export function registrationTaskView(
  registration: StoredRegistration,
  { actor, confirmed }: RegistrationViewer,
): RegistrationTaskView {
  const { standing, state, uscc, organisationName, representative, email, submittedAt } = registration;
  const { status: _status, proofs, ...own } = ownRegistrationView(registration);
  const decides = state !== undefined && worksIn(actor, state.creditOffice);
  return {
    ...own,
    proofs: maskNumbers(proofs),
    status: standing as RegistrationTaskView['status'],
    uscc,
    codeCheck: checkUscc(uscc, confirmed).valid ? 'valid' : 'pilot-or-typo',
    organisationName,
    representative: decides ? representative : maskName(representative),
    email: shortAddress(email),
    submittedAt,
    ...(state?.deadline && { article: state.deadline.article }),
    ...(state?.decision && { decidedBy: state.decision.by.name, decidedAt: state.decision.at }),
  };
}
