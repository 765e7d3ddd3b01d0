import { createHash } from 'node:crypto';

/** Id of the Update that an intention becomes: the same person, case, action and key are one. SHA-256, hex. */
export function updateIdOf(actorId: string, caseNo: string, action: string, idempotencyKey: string): string {
  return createHash('sha256')
    .update(JSON.stringify([actorId, caseNo, action, idempotencyKey]))
    .digest('hex');
}

/** Id of an action for its caller: `<caseNo>.<update id>`. */
export function actionIdOf(caseNo: string, updateId: string): string {
  return `${caseNo}.${updateId}`;
}

export function parseActionId(id: string): { readonly caseNo: string; readonly updateId: string } {
  const at = id.lastIndexOf('.');
  return { caseNo: id.slice(0, at), updateId: id.slice(at + 1) };
}
