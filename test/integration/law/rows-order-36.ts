import { type AskedRow, LISTS, O36, O36_MINOR, SAMR, TRANSITION, done, fine, penalty } from './asked-row.js';

/** Each kind, class and field under Order 36 and the market regulation. */
export const UNDER_ORDER_36: readonly AskedRow[] = [
  {
    name: 'a warning with its duties fulfilled',
    record: { ...penalty('2026-09-10', '警告'), ...done('2026-09-20') },
    article: O36_MINOR,
    byHand: {
      regime: 'order-36',
      class: 'minor',
      dates: ['2026-09-10', '2026-09-20', '2026-12-10'],
      eligible: true,
    },
  },
  {
    name: 'a warning with open duties: at the latest its end opens it',
    record: penalty('2026-09-10', '通报批评', '警告'),
    article: O36_MINOR,
    byHand: { regime: 'order-36', class: 'minor', dates: ['2026-09-10', '2026-12-10', '2026-12-10'] },
  },
  {
    name: 'a warning corrected before it was decided',
    record: { ...penalty('2026-09-10', '警告'), ...done('2026-09-01') },
    article: O36_MINOR,
    byHand: {
      regime: 'order-36',
      class: 'minor',
      dates: ['2026-09-10', '2026-09-10', '2026-12-10'],
      eligible: true,
    },
  },
  {
    name: 'a fine in the simplified procedure',
    record: { ...fine('2026-10-01', 200), simplifiedProcedure: true, ...done('2026-10-02') },
    article: O36_MINOR,
    byHand: {
      regime: 'order-36',
      class: 'minor',
      dates: ['2026-10-01', '2026-10-02', '2027-01-01'],
      eligible: true,
    },
  },
  {
    name: 'a fine on the first day of Order 36',
    record: { ...fine('2026-04-01', 999_999.99), field: '食品', ...done('2026-05-01') },
    article: O36,
    byHand: {
      regime: 'order-36',
      class: 'general',
      dates: ['2026-04-01', '2026-07-01', '2027-04-01'],
      eligible: true,
    },
  },
  {
    name: 'a fine on the last day of Order 58',
    record: { ...fine('2026-03-31'), ...done('2026-04-30') },
    article: TRANSITION,
    byHand: {
      regime: 'order-36',
      class: 'general',
      dates: ['2026-03-31', '2026-06-30', '2027-03-31'],
      eligible: true,
    },
  },
  {
    name: 'a fine on 31 August: its third month ends on the 30th',
    record: { ...fine('2026-08-31'), ...done('2026-09-30') },
    article: O36,
    byHand: {
      regime: 'order-36',
      class: 'general',
      dates: ['2026-08-31', '2026-11-30', '2027-08-31'],
      unmet: ['MINIMUM_PERIOD'],
    },
  },
  {
    name: 'a fine of a million',
    record: { ...fine('2026-05-10', 1_000_000), ...done('2026-06-10') },
    article: O36,
    byHand: { regime: 'order-36', class: 'serious', dates: ['2026-05-10', '2027-05-10', '2029-05-10'] },
  },
  ...['吊销许可证件', '责令关闭', '限制从业'].map((kind) => ({
    name: `the kind ${kind}`,
    record: { ...penalty('2026-04-30', kind), ...done('2026-05-10') },
    article: O36,
    byHand: {
      regime: 'order-36',
      class: 'serious' as const,
      dates: ['2026-04-30', '2027-04-30', '2029-04-30'] as const,
    },
  })),
  {
    name: 'gains confiscated, told by their sum alone',
    record: { ...penalty('2026-06-15'), confiscatedYuan: 3_000, ...done('2026-07-01') },
    article: O36,
    byHand: {
      regime: 'order-36',
      class: 'general',
      dates: ['2026-06-15', '2026-09-15', '2027-06-15'],
      eligible: true,
    },
  },
  {
    name: 'goods confiscated with a warning, the fields being null',
    record: {
      ...penalty('2026-06-15', '警告', '没收非法财物'),
      ...{ fineYuan: null, confiscatedYuan: null, field: null, subjectKind: null, obligations: null },
      ...{ commitment: null, otherPenalties: null, fulfilledOn: null, classification: null },
    },
    article: O36,
    byHand: { regime: 'order-36', class: 'general', dates: ['2026-06-15', '2026-09-15', '2027-06-15'] },
  },
  ...['暂扣许可证件', '降低资质等级', '限制开展生产经营活动', '责令停产停业', '行政拘留', '其他'].map(
    (kind) => ({
      name: `the kind ${kind}, which no rule classifies`,
      record: { ...penalty('2026-06-15', kind), subjectKind: '个体工商户', ...done('2026-07-01') },
      article: O36,
      byHand: {
        regime: 'order-36',
        class: 'unclassified' as const,
        dates: ['2026-06-15', null, null] as const,
      },
    }),
  ),
  {
    name: 'a fine of which nobody says how much',
    record: penalty('2026-06-15', '罚款'),
    article: O36,
    byHand: { regime: 'order-36', class: 'unclassified', dates: ['2026-06-15', null, null] },
  },
  {
    name: 'an open class that a person decided to be serious',
    record: {
      ...penalty('2026-06-15', '暂扣许可证件'),
      classification: { class: 'serious', ground: '情节严重' },
    },
    article: O36,
    byHand: { regime: 'order-36', class: 'serious', dates: ['2026-06-15', '2027-06-15', '2029-06-15'] },
  },
  {
    name: 'an open class that a person decided to be minor: it has ended',
    record: {
      ...penalty('2026-06-15', '暂扣许可证件'),
      classification: { class: 'minor', ground: '情节轻微' },
      ...done('2026-07-01'),
    },
    article: O36_MINOR,
    byHand: {
      regime: 'order-36',
      class: 'minor',
      dates: ['2026-06-15', '2026-07-01', '2026-09-15'],
      unmet: ['PUBLICATION_ENDED'],
    },
  },
  {
    name: 'a person cannot decide otherwise than a rule',
    record: { ...fine('2026-06-15'), classification: { class: 'serious', ground: '情节严重' } },
    article: O36,
    byHand: { regime: 'order-36', class: 'general', dates: ['2026-06-15', '2026-09-15', '2027-06-15'] },
  },
  {
    name: 'a decision that is still to come',
    record: { ...fine('2026-12-05'), ...done('2026-12-05') },
    article: O36,
    byHand: { regime: 'order-36', class: 'general', dates: ['2026-12-05', '2027-03-05', '2027-12-05'] },
  },
  {
    name: 'the last day that leaves room for its periods',
    record: fine('2189-12-31', 10_000_000_000_000),
    article: O36,
    byHand: { regime: 'order-36', class: 'serious', dates: ['2189-12-31', '2190-12-31', '2192-12-31'] },
  },
  {
    name: 'a serious-dishonesty list, whose penalties are not looked at',
    record: {
      kind: 'serious-list',
      decisionDate: '2026-05-10',
      penaltyKinds: ['警告'],
      fineYuan: 1,
      otherPenalties: [{ penaltyKinds: ['罚款'] }],
    },
    article: LISTS,
    byHand: { regime: 'order-36', class: 'serious', dates: ['2026-05-10', '2027-05-10', '2029-05-10'] },
  },
  {
    name: 'an abnormal list left',
    record: { kind: 'abnormal-list', decisionDate: '2026-05-10', ...done('2026-06-01') },
    article: LISTS,
    byHand: {
      regime: 'order-36',
      class: 'general',
      dates: ['2026-05-10', '2026-06-01', null],
      eligible: true,
    },
  },
  {
    name: 'an abnormal list not left yet',
    record: { kind: 'abnormal-list', decisionDate: '2026-05-10', field: '市场监管' },
    article: LISTS,
    byHand: { regime: 'samr-2025', class: 'general', dates: ['2026-05-10', null, null] },
  },
  {
    name: 'another record, whose class a person decides',
    record: { kind: 'other', decisionDate: '2026-05-10' },
    article: O36,
    byHand: { regime: 'order-36', class: 'unclassified', dates: ['2026-05-10', null, null] },
  },
  {
    name: 'another record that was decided to be general',
    record: {
      kind: 'other',
      decisionDate: '2026-05-10',
      classification: { class: 'general', ground: '目录' },
      ...done('2026-06-01'),
    },
    article: O36,
    byHand: {
      regime: 'order-36',
      class: 'general',
      dates: ['2026-05-10', '2026-08-10', '2027-05-10'],
      eligible: true,
    },
  },
  {
    name: 'a market warning',
    record: { ...penalty('2026-06-15', '警告'), field: '市场监管' },
    article: SAMR,
    byHand: { regime: 'samr-2025', class: 'minor', dates: [null, null, null], unmet: ['NOT_PUBLICISED'] },
  },
  {
    name: 'a market fine in the simplified procedure',
    record: {
      ...fine('2026-09-15', 100),
      field: '市场监管',
      simplifiedProcedure: true,
      ...done('2026-09-16'),
    },
    article: SAMR,
    byHand: {
      regime: 'samr-2025',
      class: 'minor',
      dates: ['2026-09-15', '2026-09-16', '2026-12-15'],
      eligible: true,
    },
  },
  {
    name: 'a market licence revoked',
    record: { ...penalty('2026-06-15', '吊销许可证件'), field: '市场监管' },
    article: SAMR,
    byHand: { regime: 'samr-2025', class: 'serious', dates: ['2026-06-15', '2027-06-15', '2029-06-15'] },
  },
];
