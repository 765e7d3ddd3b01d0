import { describe, expect, it } from '@jest/globals';
import { type CivilDate, type Penalty, type RecordFact, civilDate } from '@xinxiu/domain';
import { loadPacks } from '../load-packs.js';
import { publicationTerm, revisedTerm } from './publication-term.js';

const loaded = loadPacks('seeds/policies');
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

describe('a record of which something new is known', () => {
  const by = { id: 'u', name: '吴审', role: 'reviewer' } as const;
  const ground = { text: '经查属实', article: '第三条' };
  const at = '2026-06-01T02:00:00.000Z';
  const today = civilDate('2026-06-01');
  const filed = (one: Penalty) => ({ penalty: one, publication: termOf(one, today).publication });

  it('has the dates of the class that a person decided; its publication goes on', () => {
    const suspended = filed(penalty('2026-05-11', ['责令停产停业']));
    const fact: RecordFact = { type: 'class-determined', class: 'serious', ground, id: 'f', at, by };
    expect(revisedTerm({ ...suspended, facts: [fact] }, today, packs)).toEqual({
      publication: { state: 'published', marks: [], version: 2 },
      penaltyClass: 'serious',
      publicationFrom: '2026-05-11',
      publicationEnds: '2029-05-11',
    });
  });

  it('ends with the gravest class that it could have, while nobody has decided on one', () => {
    const suspended = penalty('2026-05-11', ['责令停产停业']);
    expect(termOf(suspended, today)).toMatchObject({
      publication: { state: 'published' },
      penaltyClass: 'unclassified',
      publicationFrom: '2026-05-11',
      publicationEnds: '2029-05-11',
    });
    expect(termOf(suspended, civilDate('2029-05-11'))).toMatchObject({
      publication: { state: 'ended', endReason: 'expired' },
    });
  });

  it('ends today where its field keeps it from the public, and begins where it does not', () => {
    const toField = (field: string): RecordFact => ({
      type: 'field-determined',
      field,
      ground,
      id: 'f',
      at,
      by,
    });
    const warned = { ...penalty('2026-05-11', ['警告']), authority: '青禾县文化和旅游局' };
    const shown = { ...filed(warned), facts: [toField('市场监管')] };
    expect(revisedTerm(shown, today, packs)).toMatchObject({
      publication: { state: 'published', version: 2 },
      publicationEnds: '2026-06-01',
    });
    const held = filed({ ...warned, field: '市场监管' });
    expect(held.publication.state).toBe('held');
    expect(revisedTerm({ ...held, facts: [toField('文化旅游')] }, today, packs)).toMatchObject({
      publication: { state: 'published', version: 1 },
      publicationEnds: '2026-08-11',
    });
  });
});
