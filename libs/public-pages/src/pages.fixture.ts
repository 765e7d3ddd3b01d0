import { type Eligibility, civilDate } from '@xinxiu/domain';
import type { Language, View } from './frame/view.js';
import type { PublicProgress } from './progress/ProgressPage.js';
import type { PublishedRecord } from './record/published-record.js';
import type { ShownStatistics } from './statistics/shown-statistics.js';
import type { VerifiedNotice } from './verify/VerifyPage.js';

/** A view of an invented county. */
export function aView(language: Language, changes: Partial<View> = {}): View {
  return {
    language,
    chosen: false,
    path: '/',
    query: [],
    site: {
      office: { zh: '青禾县信用办', en: 'Credit Office of Qinghe County' },
      publicUrl: 'https://credit.qinghe.example',
      styleSheet: '/public.abc.css',
      desk: true,
    },
    ...changes,
  };
}

export const A_RECORD: PublishedRecord = {
  id: 'r-1',
  subjectName: '青禾绿源食品有限公司',
  subjectCode: '91420599MA4A00003W',
  decisionNumber: '青市监罚〔2026〕31号',
  decisionDate: '2026-05-20',
  authority: '青禾县市场监督管理局',
  penaltyKinds: ['罚款'],
  violation: '违反广告管理规定',
  fineYuan: 20_000,
  publicationEnds: '2027-05-20',
  state: 'published',
  marks: [],
};

const RULE = { article: '第一条', source: '来源', trust: 'S', text: '规则', textEn: 'Rule' } as const;

/** An answer with each kind of row that a proof has. */
export const AN_ANSWER: Eligibility = {
  at: civilDate('2026-11-29'),
  regime: 'order-36',
  class: 'unclassified',
  publicationFrom: civilDate('2026-05-20'),
  earliestApplication: null,
  publicationEnds: null,
  eligible: false,
  unmet: [
    {
      condition: 'NEEDS_CLASSIFICATION',
      article: '第二条',
      reasons: [{ code: 'PENALTY_KIND_UNDECIDED', value: '其他' }],
    },
    { condition: 'COMMITMENT_MISSING', article: '第三条' },
  ],
  byClass: [
    {
      class: 'minor',
      publicationFrom: civilDate('2026-05-20'),
      earliestApplication: civilDate('2026-08-20'),
      publicationEnds: null,
      eligible: false,
    },
  ],
  proof: [
    { ...RULE, id: 'a', step: 'class', regime: 'order-36', result: 'general', ifClass: 'general' },
    { ...RULE, id: 'b', step: 'assumption', regime: 'order-36', result: 'ORDINARY_PROCEDURE_ASSUMED' },
    {
      ...RULE,
      id: 'c',
      step: 'minimum',
      regime: 'order-36',
      result: '2026-08-20',
      rows: [{ date: civilDate('2026-08-20'), counted: true, reason: 'month' }],
    },
    { ...RULE, id: 'd', step: 'transition', regime: 'order-36', result: '2026-08-20 / —' },
    { ...RULE, id: 'e', step: 'unmet', regime: 'order-36', result: 'COMMITMENT_MISSING' },
  ],
};

export const A_CASE: PublicProgress = {
  caseNo: 'XF-2026-000001',
  status: 'under-verification',
  station: 1,
  endedEarly: false,
  turn: { zh: '青禾县信用办', en: 'Credit Office of Qinghe County' },
  submittedOn: '2026-11-23',
  since: '2026-11-25',
  due: { day: '2026-12-04', provisional: true },
};

export const A_NOTICE: VerifiedNotice = {
  number: 'XF-2026-000001-受理-1',
  kind: 'accepted',
  on: '2026-11-25',
  caseNo: 'XF-2026-000001',
  addressee: '青禾****有限公司',
  sha256: 'a'.repeat(64),
};

const A_ROW = { applied: 12, decided: 9, approved: 6, denied: 3, repaired: 5, published: 31 } as const;
const NO_ROW = { applied: 0, decided: 0, approved: 0, denied: 0, repaired: 0, published: 0 } as const;
const FEW = {
  applied: 'few',
  decided: 'few',
  approved: 'few',
  denied: 'few',
  repaired: 0,
  published: 2,
} as const;

export const SOME_STATISTICS: ShownStatistics = {
  asOf: '2026-11-29',
  names: new Map([['SCJG', { zh: '青禾县市场监督管理局', en: 'Market Regulation Bureau of Qinghe County' }]]),
  months: [
    { key: '2026-10', ...NO_ROW },
    { key: '2026-11', ...A_ROW, medianWorkingDays: 6.5, onTime: 0.955 },
  ],
  departments: [
    { key: 'SCJG', ...A_ROW, medianWorkingDays: 6.5, onTime: 0.955 },
    { key: 'JTYS', ...FEW },
  ],
};
