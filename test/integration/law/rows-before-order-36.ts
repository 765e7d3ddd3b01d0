import {
  type AskedDay,
  B58,
  LISTS,
  O58,
  O58_FIELDS,
  O58_NONE,
  SAMR,
  TRANSITION,
  done,
  fine,
  penalty,
} from './asked-row.js';

/** Asked while the old rules, Order 58, and Order 58 beside the market regulation were in force. */
export const BEFORE_ORDER_36: readonly AskedDay[] = [
  {
    at: '2023-04-20',
    rows: [
      {
        name: 'a fine at the end of a month that the third month after lacks',
        record: { ...fine('2023-01-31'), ...done('2023-02-10') },
        article: B58,
        byHand: {
          regime: 'before-order-58',
          class: 'general',
          dates: ['2023-01-31', '2023-04-30', '2024-01-31'],
          unmet: ['MINIMUM_PERIOD'],
        },
      },
      {
        name: 'a licence revoked on 31 August: half a year ends with February',
        record: { ...penalty('2022-08-31', '吊销许可证件'), ...done('2022-09-30') },
        article: B58,
        byHand: {
          regime: 'before-order-58',
          class: 'serious',
          dates: ['2022-08-31', '2023-02-28', '2025-08-31'],
          eligible: true,
        },
      },
      {
        name: 'a warning, which was public then',
        record: { ...penalty('2023-01-10', '警告'), ...done('2023-01-11') },
        article: B58,
        byHand: {
          regime: 'before-order-58',
          class: 'minor',
          dates: ['2023-01-10', '2023-04-10', '2024-01-10'],
          eligible: true,
        },
      },
      {
        name: 'a serious-dishonesty list',
        record: { kind: 'serious-list', decisionDate: '2022-05-10', ...done('2022-06-01') },
        article: LISTS,
        byHand: {
          regime: 'before-order-58',
          class: 'serious',
          dates: ['2022-05-10', '2023-05-10', '2025-05-10'],
        },
      },
      {
        name: 'the first day of the calendar',
        record: fine('1900-01-01'),
        article: B58,
        byHand: {
          regime: 'before-order-58',
          class: 'general',
          dates: ['1900-01-01', '1900-04-01', '1901-01-01'],
          unmet: ['PUBLICATION_ENDED'],
        },
      },
      {
        name: 'a suspended licence: general and serious differ, so the class is asked for',
        record: { ...penalty('2022-12-10', '暂扣许可证件'), ...done('2023-01-10') },
        article: B58,
        byHand: { regime: 'before-order-58', class: 'unclassified', dates: ['2022-12-10', null, null] },
      },
    ],
  },
  {
    at: '2024-08-10',
    rows: [
      {
        name: 'a fine on the very day on which its minimum is over',
        record: { ...fine('2024-05-10'), ...done('2024-06-01') },
        article: O58,
        byHand: {
          regime: 'order-58',
          class: 'general',
          dates: ['2024-05-10', '2024-08-10', '2027-05-10'],
          eligible: true,
        },
      },
      ...['食品', '药品', '特种设备', '安全生产', '消防'].map((field) => ({
        name: `a fine in ${field}`,
        record: { ...fine('2024-05-10'), field, ...done('2024-06-01') },
        article: O58_FIELDS,
        byHand: {
          regime: 'order-58',
          class: 'general' as const,
          dates: ['2024-05-10', '2025-05-10', '2027-05-10'] as const,
          unmet: ['MINIMUM_PERIOD'],
        },
      })),
      {
        name: 'a warning',
        record: { ...penalty('2024-05-10', '警告'), ...done('2024-06-01') },
        article: O58_NONE,
        byHand: {
          regime: 'order-58',
          class: 'minor',
          dates: [null, null, null],
          unmet: ['NOT_PUBLICISED'],
        },
      },
      {
        name: 'a fine in the simplified procedure',
        record: { ...fine('2024-05-10', 200), simplifiedProcedure: true },
        article: O58_NONE,
        byHand: {
          regime: 'order-58',
          class: 'minor',
          dates: [null, null, null],
          unmet: ['NOT_PUBLICISED'],
        },
      },
      {
        name: 'a leap day: the third year ends with February',
        record: { ...fine('2024-02-29', 1_000_000), ...done('2024-03-29') },
        article: O58,
        byHand: {
          regime: 'order-58',
          class: 'serious',
          dates: ['2024-02-29', '2024-05-29', '2027-02-28'],
          eligible: true,
        },
      },
      {
        name: 'a fine of before Order 58, which the old end had already left',
        record: { ...fine('2023-03-01'), ...done('2023-03-02') },
        article: TRANSITION,
        byHand: {
          regime: 'before-order-58',
          class: 'general',
          dates: ['2023-03-01', '2023-06-01', '2024-03-01'],
          unmet: ['PUBLICATION_ENDED'],
        },
      },
      {
        name: 'a licence revoked before Order 58: its half year stays',
        record: { ...penalty('2022-05-26', '吊销许可证件'), ...done('2022-09-26') },
        article: TRANSITION,
        byHand: {
          regime: 'order-58',
          class: 'serious',
          dates: ['2022-05-26', '2022-11-26', '2025-05-26'],
          eligible: true,
        },
      },
    ],
  },
  {
    at: '2026-02-10',
    rows: [
      {
        name: 'a fine of the market regulation',
        record: { ...fine('2026-01-05'), field: '市场监管', ...done('2026-01-20') },
        article: SAMR,
        byHand: {
          regime: 'samr-2025',
          class: 'general',
          dates: ['2026-01-05', '2026-04-05', '2027-01-05'],
        },
      },
      {
        name: 'a market fine on the last day before the market regulation',
        record: { ...fine('2025-12-24'), field: '市场监管', ...done('2026-01-20') },
        article: TRANSITION,
        byHand: {
          regime: 'samr-2025',
          class: 'general',
          dates: ['2025-12-24', '2026-03-24', '2026-12-24'],
        },
      },
      {
        name: 'an old market fine: it ends on the first day of the market regulation',
        record: { ...fine('2024-06-01'), field: '市场监管', ...done('2024-07-01') },
        article: TRANSITION,
        byHand: {
          regime: 'samr-2025',
          class: 'general',
          dates: ['2024-06-01', '2024-09-01', '2025-12-25'],
          unmet: ['PUBLICATION_ENDED'],
        },
      },
      {
        name: 'a market warning',
        record: { ...penalty('2026-01-05', '通报批评'), field: '市场监管' },
        article: SAMR,
        byHand: {
          regime: 'samr-2025',
          class: 'minor',
          dates: [null, null, null],
          unmet: ['NOT_PUBLICISED'],
        },
      },
      {
        name: 'a food licence revoked',
        record: { ...penalty('2025-06-01', '吊销许可证件'), field: '食品', ...done('2025-07-01') },
        article: O58_FIELDS,
        byHand: {
          regime: 'order-58',
          class: 'serious',
          dates: ['2025-06-01', '2026-06-01', '2028-06-01'],
        },
      },
      {
        name: 'a suspended licence: under Order 58 every class has the same dates',
        record: { ...penalty('2025-12-10', '暂扣许可证件'), ...done('2026-01-10') },
        article: O58,
        byHand: {
          regime: 'order-58',
          class: 'unclassified',
          dates: ['2025-12-10', '2026-03-10', '2028-12-10'],
          unmet: ['MINIMUM_PERIOD'],
        },
      },
    ],
  },
];
