import { type AskedRow, SEVERAL, TRANSITION, done, fine, penalty } from './asked-row.js';

/** Under Order 36: what several laws, and several penalties of one decision, come to together. */
export const OF_COMBINATIONS: readonly AskedRow[] = [
  {
    name: 'a fine of Order 58: Order 36 brings its end forward',
    record: { ...fine('2025-12-01'), ...done('2026-01-01') },
    article: TRANSITION,
    byHand: {
      regime: 'order-36',
      class: 'general',
      dates: ['2025-12-01', '2026-03-01', '2026-12-01'],
      eligible: true,
    },
  },
  {
    name: 'a food fine of Order 58: Order 36 brings both dates forward',
    record: { ...fine('2026-01-15'), field: '食品', ...done('2026-02-15') },
    article: TRANSITION,
    byHand: {
      regime: 'order-36',
      class: 'general',
      dates: ['2026-01-15', '2026-04-15', '2027-01-15'],
      eligible: true,
    },
  },
  {
    name: 'an old food fine: it ends on the first day of Order 36',
    record: { ...fine('2025-01-01'), field: '食品' },
    article: TRANSITION,
    byHand: {
      regime: 'order-36',
      class: 'general',
      dates: ['2025-01-01', '2026-01-01', '2026-04-01'],
      unmet: ['PUBLICATION_ENDED'],
    },
  },
  {
    name: 'a fine and a licence revoked in one decision',
    record: { ...fine('2026-06-15'), otherPenalties: [{ penaltyKinds: ['吊销许可证件'] }] },
    article: SEVERAL,
    byHand: { regime: 'order-36', class: 'serious', dates: ['2026-06-15', '2027-06-15', '2029-06-15'] },
  },
  {
    name: 'a warning that is public and a fine',
    record: {
      ...penalty('2026-06-15', '警告'),
      otherPenalties: [{ penaltyKinds: ['罚款'], fineYuan: 50_000 }],
      ...done('2026-07-01'),
    },
    article: SEVERAL,
    byHand: {
      regime: 'order-36',
      class: 'general',
      dates: ['2026-06-15', '2026-09-15', '2027-06-15'],
      eligible: true,
    },
  },
  {
    name: 'a market warning that is not public and a food fine that is',
    record: {
      ...penalty('2026-06-15', '警告'),
      field: '市场监管',
      otherPenalties: [{ penaltyKinds: ['罚款'], fineYuan: 50_000, field: '食品' }],
      ...done('2026-07-01'),
    },
    article: SEVERAL,
    byHand: {
      regime: 'order-36',
      class: 'general',
      dates: ['2026-06-15', '2026-09-15', '2027-06-15'],
      eligible: true,
    },
  },
];
