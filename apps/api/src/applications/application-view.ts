import { maskNumbers, maskPhone } from '@xinxiu/domain';
import type { Application, Scope } from '@xinxiu/persistence';
import type { Response } from 'express';

/** A draft or a submitted application, as its owner and the offices see it. */
export type ApplicationView = Pick<
  Application,
  'id' | 'recordId' | 'state' | 'version' | 'content' | 'createdAt' | 'updatedAt' | 'caseNo' | 'window'
>;

export function applicationView(application: Application): ApplicationView {
  const { id, recordId, state, version, content, createdAt, updatedAt, caseNo, window } = application;
  const given = { ...(caseNo && { caseNo }), ...(window && { window }) };
  return { id, recordId, state, version, content, createdAt, updatedAt, ...given };
}

/** An application for somebody: its owner and his agent see it as it was written, the offices without the numbers of persons. */
export function applicationFor(scope: Scope, application: Application): ApplicationView {
  const view = applicationView(application);
  if (scope.kind === 'applicant' || scope.kind === 'agent') return view;
  const { contact, ...content } = view.content;
  return {
    ...view,
    content: {
      ...maskNumbers(content),
      ...(contact && {
        contact: { ...contact, ...(contact.phone !== undefined && { phone: maskPhone(contact.phone) }) },
      }),
    },
  };
}

/** Shows an application with its version as ETag, for the next edit's If-Match. */
export function tagged(response: Response, application: Application, scope: Scope): ApplicationView {
  response.set('ETag', `"${application.version}"`);
  return applicationFor(scope, application);
}
