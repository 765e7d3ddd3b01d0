import { fine, penalty } from './asked-row.js';

/** A line that is refused, with the code on the command line, and the place of the first mistake where there is one. */
export interface RefusedLine {
  readonly name: string;
  readonly text: string;
  readonly code: 'RECORD_INVALID' | 'FIELD_UNKNOWN' | 'KEY_REPEATED' | 'NO_JSON';
  readonly path?: string;
}

const FINE = fine('2026-06-15');

function wrong(name: string, path: string, over: object): RefusedLine {
  return { name, text: JSON.stringify({ ...FINE, ...over }), code: 'RECORD_INVALID', path };
}

const many = (count: number, one: object): object[] => Array.from({ length: count }, () => one);

function nested(levels: number): string {
  return `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
}

export const REFUSED_LINES: readonly RefusedLine[] = [
  wrong('a key that is not known', '', { fineYaun: 1 }),
  wrong('no kind', 'kind', { kind: undefined }),
  wrong('a kind that is null', 'kind', { kind: null }),
  wrong('another kind', 'kind', { kind: 'Penalty' }),
  wrong('a kind of penalty that is none', 'penaltyKinds.0', { penaltyKinds: ['罚 款'] }),
  wrong('kinds as one text', 'penaltyKinds', { penaltyKinds: '罚款' }),
  wrong('a fine below nothing', 'fineYuan', { fineYuan: -0.01 }),
  wrong('a fine beyond the limit', 'fineYuan', { fineYuan: 10_000_000_000_001 }),
  wrong('a fine as text', 'fineYuan', { fineYuan: '50000' }),
  {
    name: 'a fine without end',
    text: JSON.stringify(FINE).replace('50000', '1e999'),
    code: 'RECORD_INVALID',
    path: 'fineYuan',
  },
  wrong('gains beyond the limit', 'confiscatedYuan', { confiscatedYuan: 1e300 }),
  wrong('a procedure as text', 'simplifiedProcedure', { simplifiedProcedure: 'false' }),
  wrong('a subject that is none', 'subjectKind', { subjectKind: '企业' }),
  wrong('no day of decision', 'decisionDate', { decisionDate: undefined }),
  wrong('a day that is not in the calendar', 'decisionDate', { decisionDate: '2026-06-31' }),
  wrong('a day with its hour', 'decisionDate', { decisionDate: '2026-06-15T00:00:00Z' }),
  wrong('a day before 1900', 'decisionDate', { decisionDate: '1899-12-31' }),
  wrong('the day 0001-01-01', 'decisionDate', { decisionDate: '0001-01-01' }),
  wrong('the day 9999-12-31', 'decisionDate', { decisionDate: '9999-12-31' }),
  wrong('a day that leaves no room for its periods', 'decisionDate', { decisionDate: '2190-01-01' }),
  wrong('a day of fulfilment after 2199', 'fulfilledOn', { fulfilledOn: '2200-01-01' }),
  wrong('a duty of no kind', 'obligations.0.kind', { obligations: [{ kind: '罚款', state: 'open' }] }),
  wrong('a duty with a key too many', 'obligations.0', {
    obligations: [{ kind: 'fine', state: 'open', yuan: 1 }],
  }),
  wrong('51 duties', 'obligations', { obligations: many(51, { kind: 'fine', state: 'verified' }) }),
  wrong('a document over two lines', 'obligations.0.document', {
    obligations: [{ kind: 'fine', state: 'waived', document: '一\n二' }],
  }),
  wrong('a commitment that says nothing', 'commitment', { commitment: {} }),
  wrong('a commitment of a key without a name', 'commitment', { commitment: { '': '' } }),
  wrong('a commitment of nothing but null', 'commitment', { commitment: { on: null, text: '\u200b' } }),
  wrong('a commitment of a day that is not in the calendar', 'commitment.on', {
    commitment: { on: '2026-02-31' },
  }),
  wrong('a commitment with a key that is not known', 'commitment', { commitment: { revoked: true } }),
  wrong('a commitment as a list', 'commitment', { commitment: ['2026-07-01'] }),
  wrong('51 further penalties', 'otherPenalties', { otherPenalties: many(51, { penaltyKinds: ['警告'] }) }),
  wrong('a further penalty with a kind of record', 'otherPenalties.1', {
    otherPenalties: [{}, { kind: 'penalty' }],
  }),
  wrong('a class without its ground', 'classification.ground', { classification: { class: 'minor' } }),
  wrong('a class that is open', 'classification.class', {
    classification: { class: 'unclassified', ground: '待定' },
  }),
  wrong('a ground that is too long', 'classification.ground', {
    classification: { class: 'minor', ground: '轻'.repeat(501) },
  }),
  wrong('a field of 41 characters', 'field', { field: '食'.repeat(41) }),
  wrong('a field with a control character', 'field', { field: '食品\u0000' }),
  wrong('mistakes in two places', 'fineYuan', { fineYuan: -1, decisionDate: '2026-02-30' }),
  {
    name: 'a name of the prototype',
    text: '{"__proto__":{"kind":"penalty"},"decisionDate":"2026-06-15"}',
    code: 'RECORD_INVALID',
    path: 'kind',
  },
  {
    name: 'content nested too deep',
    text: `{"kind":"penalty","decisionDate":"2026-06-15","commitment":${nested(40)}}`,
    code: 'RECORD_INVALID',
    path: '',
  },
  {
    name: 'a field that no pack knows',
    text: JSON.stringify({ ...FINE, field: '航天' }),
    code: 'FIELD_UNKNOWN',
  },
  {
    name: 'a further penalty in a field that no pack knows',
    text: JSON.stringify({ ...FINE, otherPenalties: [{ field: 'toString' }] }),
    code: 'FIELD_UNKNOWN',
  },
  {
    name: 'a key that stands twice',
    text: JSON.stringify(FINE).replace('{', '{"fineYuan":1,'),
    code: 'KEY_REPEATED',
  },
  {
    name: 'a key that stands twice within, written otherwise',
    text: '{"kind":"penalty","decisionDate":"2026-06-15","otherPenalties":[{"field":"食品","\\u0066ield":"药品"}]}',
    code: 'KEY_REPEATED',
  },
  {
    name: 'a record that is cut off',
    text: JSON.stringify(penalty('2026-06-15', '罚款')).slice(0, -1),
    code: 'NO_JSON',
  },
  {
    name: 'a record with a comma too many',
    text: '{"kind":"penalty","decisionDate":"2026-06-15",}',
    code: 'NO_JSON',
  },
];
