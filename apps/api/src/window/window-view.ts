import type { WindowCodeView } from '@xinxiu/contracts';
import { type Application, COUNTY } from '@xinxiu/persistence';
import type { Response } from 'express';
import { type ApplicationView, applicationFor } from '../applications/application-view.js';

/** A clerk's draft, or what became of it. */
export type WindowView = ApplicationView &
  Pick<Application, 'uscc' | 'applicantName'> & {
    readonly code?: WindowCodeView;
    readonly filed?: FiledView;
  };

/** How it became a case. */
interface FiledView {
  readonly by: string;
  readonly confirmedAt?: string;
}

/** As the offices see an application: the numbers of persons are masked, also those that the clerk has just typed. */
export function windowView(application: Application, code?: WindowCodeView): WindowView {
  const { uscc, applicantName } = application;
  const filed = filedOf(application);
  return {
    ...applicationFor(COUNTY, application),
    uscc,
    applicantName,
    ...(code && { code }),
    ...(filed && { filed }),
  };
}

/** As the case has it: without the code of a person present, whoever submitted it did so for himself. */
function filedOf({ submission }: Application): FiledView | undefined {
  if (!submission) return undefined;
  const { submittedBy, window } = submission;
  return { by: submittedBy.name, ...(window && { confirmedAt: window.confirmedAt }) };
}

/** With its version as ETag, for the next edit's If-Match. */
export function taggedWindow(
  response: Response,
  application: Application,
  code?: WindowCodeView,
): WindowView {
  response.set('ETag', `"${application.version}"`);
  return windowView(application, code);
}
