import { currentUpdateInfo } from '@temporalio/workflow';

/** Id of the Update that is being handled or checked. */
export function updateId(): string {
  const info = currentUpdateInfo();
  if (!info) throw new Error('An action arrives as an Update.');
  return info.id;
}
