import { NEW_PUBLICATION, type Penalty, civilDate, commandRecord, penaltyIdentity } from '@xinxiu/domain';
import { type PenaltyToTake, type TakeContext, recordIdOf } from './mapper.js';

/** When penalties are taken (ISO). */
export const AT = '2026-05-06T02:00:00.000Z';

/** A penalty as an import brings it, with the id that its record has. */
export function penalty(number: string, over: Partial<Penalty> = {}): PenaltyToTake & { id: string } {
  const one: Penalty = {
    subjectName: '青禾食品有限公司',
    subjectCode: '91420526MA00000001',
    decisionNumber: number,
    decisionDate: civilDate('2026-01-05'),
    authority: '青禾县市场监督管理局',
    penaltyKinds: ['罚款'],
    fineYuan: 2000,
    ...over,
  };
  const identity = penaltyIdentity(one);
  if (!identity.ok) throw new Error('no identity');
  const source = { profile: 'national', row: 1, at: AT, key: number, kept: { 'a.b$c': 'v' } };
  return { penalty: one, identity: identity.value, source, id: recordIdOf(identity.value) };
}

/** Takes for one department what is published at once. @param over `ends` is the last day of publication */
export function context(over: Partial<TakeContext> & { ends?: string | null } = {}): TakeContext {
  const published = commandRecord(NEW_PUBLICATION, { type: 'publish' });
  if (!published.ok) throw new Error('not published');
  const { ends = '2027-01-05', ...rest } = over;
  return {
    departmentOf: () => 'SCJG',
    termOf: () => ({
      publication: published.value,
      penaltyClass: 'general',
      publicationFrom: '2026-01-05',
      publicationEnds: ends,
    }),
    takenBy: 'u-1',
    importedFor: 'SCJG',
    at: AT,
    ...rest,
  };
}
