import { type AskedRow, CONDITIONS, fine, penalty } from './asked-row.js';

const paid = { kind: 'fine', state: 'verified', on: '2026-06-20' };

/** A fine of 15 June 2026, asked about on 29 November: only what is missing differs. */
const missing = (name: string, over: object, ...unmet: string[]): AskedRow => ({
  name,
  record: { ...fine('2026-06-15'), commitment: true, ...over },
  article: CONDITIONS,
  byHand: {
    regime: 'order-36',
    class: 'general',
    dates: ['2026-06-15', '2026-09-15', '2027-06-15'],
    ...(unmet.length === 0 ? { eligible: true } : {}),
    unmet,
  },
});

const DUTIES = 'OBLIGATIONS_UNFULFILLED';
const COMMITMENT = 'COMMITMENT_MISSING';

export const OF_DUTIES: readonly AskedRow[] = [
  missing('no word of duties', {}, DUTIES),
  missing('neither duties nor commitment', { commitment: false }, DUTIES, COMMITMENT),
  missing(
    'the whole fulfilled, the commitment missing',
    { fulfilledOn: '2026-07-01', commitment: null },
    COMMITMENT,
  ),
  missing('a commitment of which something is known', {
    fulfilledOn: '2026-07-01',
    commitment: { on: '2026-07-01' },
  }),
  missing(
    'a commitment to be made tomorrow',
    { fulfilledOn: '2026-07-01', commitment: { on: '2026-11-30' } },
    COMMITMENT,
  ),
  missing('the whole to be fulfilled tomorrow', { fulfilledOn: '2026-11-30' }, DUTIES),
  missing('the fine verified', { obligations: [paid] }),
  missing('the fine evidenced, with a document', {
    obligations: [{ kind: 'fine', state: 'evidenced', document: '缴款书 12 号' }],
  }),
  missing(
    'the fine open',
    { obligations: [{ kind: 'fine', state: 'open' }], fulfilledOn: '2026-07-01' },
    DUTIES,
  ),
  missing('the fine waived with a document', {
    obligations: [{ kind: 'fine', state: 'waived', document: '减免决定 3 号' }],
  }),
  missing('the fine waived without a document', { obligations: [{ kind: 'fine', state: 'waived' }] }, DUTIES),
  missing(
    'the fine waived with a document that nobody can read',
    { obligations: [{ kind: 'fine', state: 'waived', document: '\u200b\u2060 ' }] },
    DUTIES,
  ),
  missing('an empty list, which says nothing', { obligations: [] }, DUTIES),
  missing('a list that leaves the fine out', { obligations: [{ ...paid, kind: 'correction' }] }, DUTIES),
  missing('a list that leaves the fine out, and the day of the whole', {
    obligations: [{ ...paid, kind: 'correction' }],
    fulfilledOn: '2026-07-01',
  }),
  {
    name: 'the licence to be returned is still out',
    record: {
      ...penalty('2026-06-15', '吊销许可证件'),
      commitment: true,
      obligations: [{ kind: 'licence-return', state: 'open' }],
    },
    article: CONDITIONS,
    byHand: {
      regime: 'order-36',
      class: 'serious',
      dates: ['2026-06-15', '2027-06-15', '2029-06-15'],
      unmet: ['MINIMUM_PERIOD', DUTIES],
    },
  },
];
