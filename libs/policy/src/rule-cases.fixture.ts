import { civilDate } from '@xinxiu/domain';
import {
  B58,
  FINE,
  HUGE_FINE,
  O36,
  O58,
  REVOKED,
  SAMR,
  WARNING,
  type RuleCase,
} from './rule-case.fixture.js';

const o36 = { decisionDate: '2026-05-10', fulfilledOn: '2026-06-01' };
const o58 = { decisionDate: '2024-05-10', fulfilledOn: '2024-06-01' };
const samr = { ...o36, field: '市场监管' };

/** What is peculiar to a regime. */
export const CASES: readonly RuleCase[] = [
  {
    facts: { ...FINE, decisionDate: '2019-10-10', fulfilledOn: '2019-10-11' },
    at: '2020-01-13',
    rules: { 'b58.term.general': B58 },
    expected: {
      regime: 'before-order-58',
      publicationFrom: civilDate('2019-10-10'),
      earliestApplication: civilDate('2020-01-10'),
      publicationEnds: civilDate('2020-10-10'),
      eligible: true,
      unmet: [],
    },
  },
  {
    facts: { ...REVOKED, decisionDate: '2019-10-10', fulfilledOn: '2019-10-11' },
    at: '2020-01-13',
    rules: { 'b58.term.serious': B58 },
    expected: {
      earliestApplication: civilDate('2020-04-10'),
      publicationEnds: civilDate('2022-10-10'),
      unmet: ['MINIMUM_PERIOD'],
    },
  },
  {
    facts: { ...FINE, ...o58 },
    at: '2024-08-10',
    rules: { 'o58.term.penalty': O58 },
    expected: {
      regime: 'order-58',
      earliestApplication: civilDate('2024-08-10'),
      publicationEnds: civilDate('2027-05-10'),
      eligible: true,
    },
  },
  ...['食品', '药品', '特种设备', '安全生产', '消防'].map((field) => ({
    facts: { ...FINE, ...o58, field },
    at: '2024-08-10',
    rules: { 'o58.term.fields': O58 },
    expected: {
      earliestApplication: civilDate('2025-05-10'),
      publicationEnds: civilDate('2027-05-10'),
      unmet: ['MINIMUM_PERIOD'],
    },
  })),
  {
    facts: { ...WARNING, ...o58 },
    at: '2024-08-10',
    rules: { 'o58.term.warning': O58 },
    expected: {
      class: 'minor',
      publicationFrom: null,
      earliestApplication: null,
      publicationEnds: null,
      unmet: ['NOT_PUBLICISED'],
    },
  },
  {
    facts: { ...FINE, ...o58, fineYuan: 200, simplifiedProcedure: true },
    at: '2024-08-10',
    rules: { 'o58.term.simplified': O58 },
    expected: { class: 'minor', publicationFrom: null, unmet: ['NOT_PUBLICISED'] },
  },
  {
    facts: { ...o58, kind: 'other', classification: { class: 'general', ground: '主管部门目录' } },
    at: '2024-08-10',
    rules: { 'o58.term.other': O58 },
    expected: { class: 'general', earliestApplication: civilDate('2024-08-10'), eligible: true },
  },
  {
    facts: {
      ...FINE,
      decisionDate: '2023-04-01',
      fulfilledOn: '2023-04-01',
      field: '市场监管',
      penaltyKinds: ['暂扣许可证件'],
    },
    at: '2026-04-01',
    rules: { 'o58.expiry': O58, 'o58.transition': '令第58号施行前作出决定的衔接' },
    expected: {
      class: 'unclassified',
      // A serious one ended on this day, any other before: the class no longer matters, only the date hangs on it.
      publicationEnds: null,
      unmet: ['PUBLICATION_ENDED'],
    },
  },
  {
    facts: { ...WARNING, ...o36 },
    at: '2026-06-02',
    rules: { 'o36.term.minor': O36 },
    expected: {
      regime: 'order-36',
      class: 'minor',
      earliestApplication: civilDate('2026-06-01'),
      publicationEnds: civilDate('2026-08-10'),
      eligible: true,
    },
  },
  {
    facts: { ...FINE, ...o36 },
    at: '2026-08-09',
    rules: { 'o36.term.general': O36 },
    expected: {
      earliestApplication: civilDate('2026-08-10'),
      publicationEnds: civilDate('2027-05-10'),
      unmet: ['MINIMUM_PERIOD'],
    },
  },
  {
    facts: { ...HUGE_FINE, ...o36 },
    at: '2027-05-10',
    rules: { 'o36.term.serious': O36 },
    expected: {
      earliestApplication: civilDate('2027-05-10'),
      publicationEnds: civilDate('2029-05-10'),
      eligible: true,
    },
  },
  {
    facts: { ...FINE, decisionDate: '2025-06-01', fulfilledOn: '2025-06-10' },
    at: '2026-05-01',
    rules: { 'o36.transition': '令第36号施行前作出决定的衔接' },
    expected: {
      regime: 'order-36',
      earliestApplication: civilDate('2025-09-01'),
      publicationEnds: civilDate('2026-06-01'),
      eligible: true,
    },
  },
  {
    facts: { ...FINE, decisionDate: '2023-03-01', fulfilledOn: '2023-03-01' },
    at: '2023-05-02',
    rules: { 'o58.transition': '令第58号施行前作出决定的衔接' },
    expected: {
      regime: 'before-order-58',
      earliestApplication: civilDate('2023-06-01'),
      publicationEnds: civilDate('2024-03-01'),
      unmet: ['MINIMUM_PERIOD'],
    },
  },
  {
    facts: { ...WARNING, ...samr },
    at: '2026-06-02',
    rules: { 'samr.term.warning': SAMR },
    expected: { regime: 'samr-2025', class: 'minor', unmet: ['NOT_PUBLICISED'] },
  },
  {
    facts: { ...FINE, ...samr, fineYuan: 200, simplifiedProcedure: true },
    at: '2026-06-02',
    rules: { 'samr.term.minor': SAMR },
    expected: { class: 'minor', publicationEnds: civilDate('2026-08-10'), eligible: true },
  },
  {
    facts: { ...FINE, ...samr },
    at: '2026-06-02',
    rules: { 'samr.term.general': SAMR },
    expected: { earliestApplication: civilDate('2026-08-10'), publicationEnds: civilDate('2027-05-10') },
  },
  {
    facts: { ...REVOKED, ...samr },
    at: '2026-06-02',
    rules: { 'samr.term.serious': SAMR },
    expected: { earliestApplication: civilDate('2027-05-10'), publicationEnds: civilDate('2029-05-10') },
  },
  {
    facts: { ...FINE, decisionDate: '2025-12-01', fulfilledOn: '2025-12-02', field: '市场监管' },
    at: '2026-01-01',
    rules: { 'samr.transition': '总局令第107号施行前作出决定的衔接' },
    expected: { regime: 'samr-2025', publicationEnds: civilDate('2026-12-01'), unmet: ['MINIMUM_PERIOD'] },
  },
];
