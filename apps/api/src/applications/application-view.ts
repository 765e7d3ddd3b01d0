import type { Application } from '@xinxiu/persistence';
import type { Response } from 'express';

/** A draft or a submitted application, as its owner and the offices see it. */
export type ApplicationView = Pick<
  Application,
  'id' | 'recordId' | 'state' | 'version' | 'content' | 'createdAt' | 'updatedAt' | 'caseNo'
>;

export function applicationView(application: Application): ApplicationView {
  const { id, recordId, state, version, content, createdAt, updatedAt, caseNo } = application;
  return { id, recordId, state, version, content, createdAt, updatedAt, ...(caseNo && { caseNo }) };
}

/** Shows an application with its version as ETag, for the next edit's If-Match. */
export function tagged(response: Response, application: Application): ApplicationView {
  response.set('ETag', `"${application.version}"`);
  return applicationView(application);
}
