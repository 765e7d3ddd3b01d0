import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { type CivilDate, type Penalty, civilDate } from '@xinxiu/domain';
import { loadPacks } from '@xinxiu/policy';
import { publicationTerm } from './publication-term.js';

const loaded = loadPacks(fileURLToPath(new URL('../../../../seeds/policies', import.meta.url)));
if (!loaded.ok) throw new Error('The packs of the repository cannot be read.');
const packs = loaded.value;

const termOf = (one: Penalty, today: CivilDate) => publicationTerm({ penalty: one, facts: [] }, today, packs);

function penalty(decidedOn: string, kinds: Penalty['penaltyKinds'], fineYuan?: number): Penalty {
  return {
    subjectName: '青禾某某有限公司',
    decisionNumber: '青市监罚〔2026〕1号',
    penaltyKinds: kinds,
    decisionDate: civilDate(decidedOn),
    authority: '青禾县市场监督管理局',
    ...(fineYuan !== undefined && { fineYuan }),
  };
}

describe('a penalty that is filed', () => {
  it('is published while its period runs', () => {
    const term = termOf(penalty('2026-05-11', ['罚款'], 20_000), civilDate('2026-06-01'));
    expect(term).toMatchObject({ publication: { state: 'published' }, publicationFrom: '2026-05-11' });
  });

  it('is ended by law where its period has passed, and was public on an earlier day', () => {
    const old = penalty('2019-10-10', ['罚款'], 2_000);
    expect(termOf(old, civilDate('2026-06-01')).publication).toMatchObject({
      state: 'ended',
      endReason: 'expired',
    });
    expect(termOf(old, civilDate('2020-01-13')).publication.state).toBe('published');
  });

  it('stays held where it is not publicised: a warning under Order 58', () => {
    const term = termOf(penalty('2024-05-11', ['警告']), civilDate('2024-06-01'));
    expect(term).toMatchObject({ publication: { state: 'held' }, penaltyClass: 'minor' });
  });
});
