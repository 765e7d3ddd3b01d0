import type { WindowCodeView } from '@xinxiu/contracts';
import { type Application, COUNTY } from '@xinxiu/persistence';
import type { Response } from 'express';
import { type ApplicationView, applicationFor } from '../applications/application-view.js';

/** A clerk's draft, or what became of it. */
export type WindowView = ApplicationView &
  Pick<Application, 'uscc' | 'applicantName'> & { readonly code?: WindowCodeView };

/** As the offices see an application: the numbers of persons are masked, also those that the clerk has just typed. */
export function windowView(application: Application, code?: WindowCodeView): WindowView {
  const { uscc, applicantName } = application;
  return { ...applicationFor(COUNTY, application), uscc, applicantName, ...(code && { code }) };
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
