import { useState } from 'react';
import { type Begun, type Person, useBegin } from '../../app/session.js';
import { IdentityButton } from '../../shared/IdentityButton.js';
import { PasswordStep } from './PasswordStep.js';
import { RecoveryCodes } from './RecoveryCodes.js';
import { SecondStep } from './SecondStep.js';

type Step =
  | { readonly kind: 'password' }
  | { readonly kind: 'second'; readonly challenge: string; readonly setup: boolean }
  | { readonly kind: 'codes'; readonly codes: readonly string[]; readonly person: Person };

interface Props {
  /** Takes over what the sign-in answered, where a page was open before it. */
  readonly begin?: (answer: unknown) => Begun;
  readonly done: (person: Person) => void;
  /** Where `done` leads, for who comes back from the identity service instead. */
  readonly next: string | undefined;
  /** Of who has shown by the identity service who he is: only the second factor is left. */
  readonly challenged?: { readonly challenge: string; readonly setup: boolean };
}

/** Password or identity service, then the second factor where the account has one or must get one. */
export function SignInForm({ begin, done, next, challenged }: Props) {
  const [step, setStep] = useState<Step>(
    challenged ? { kind: 'second', ...challenged } : { kind: 'password' },
  );
  const beginAnew = useBegin();
  const signedIn = (answer: unknown): void => {
    const { recoveryCodes, person } = (begin ?? beginAnew)(answer);
    if (recoveryCodes) setStep({ kind: 'codes', codes: recoveryCodes, person });
    else done(person);
  };
  switch (step.kind) {
    case 'password':
      return (
        <>
          <PasswordStep
            signedIn={signedIn}
            challenged={(challenge, setup) => setStep({ kind: 'second', challenge, setup })}
          />
          <IdentityButton way={{ to: 'sign-ins' }} next={next} />
        </>
      );
    case 'second':
      return (
        <SecondStep
          challenge={step.challenge}
          setup={step.setup}
          signedIn={signedIn}
          back={() => setStep({ kind: 'password' })}
        />
      );
    case 'codes':
      return <RecoveryCodes codes={step.codes} done={() => done(step.person)} />;
  }
}
