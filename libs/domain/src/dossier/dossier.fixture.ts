import { aRule } from '../eligibility/regime-pack.fixture.js';
import type { Penalty } from '../penalty/penalty.js';
import { civilDate } from '../time/civil-date.js';
import type { FactAuthor, RecordFact, RecordFactContent } from './record-fact.js';
import type { RecordRules } from './record-rules.js';

/** Made-up rules and people for specs; what the published rules say is tested where they are loaded. */
export const RULES: RecordRules = {
  id: 'rules',
  version: '1',
  digest: 'digest',
  title: 'rules',
  titleEn: 'rules',
  validity: { from: null, to: null },
  fieldNames: ['食品', '消防', '市场监管'],
  fields: [
    { ...aRule('field.food'), field: '食品', when: { basisNames: ['食品安全法'] } },
    { ...aRule('field.market'), field: '市场监管', when: { authorityNames: ['市场监督'] } },
  ],
  obligations: [
    { ...aRule('duty.fine'), obligation: 'fine', sum: 'fineYuan', when: { anyPenalty: ['罚款'] } },
    { ...aRule('duty.licence'), obligation: 'licence-return', when: { anyPenalty: ['吊销许可证件'] } },
    { ...aRule('duty.fine-again'), obligation: 'fine', when: {} },
    { ...aRule('duty.correction'), obligation: 'correction', when: {} },
  ],
};

export function aPenalty(over: Partial<Penalty> = {}): Penalty {
  return {
    subjectName: '青禾食品有限公司',
    decisionNumber: '青市监罚〔2026〕1号',
    penaltyKinds: ['罚款'],
    fineYuan: 20_000,
    decisionDate: civilDate('2026-01-05'),
    authority: '青禾县市场监督管理局',
    ...over,
  };
}

export const REVIEWER: FactAuthor = { id: 'u-rev', name: '吴审', role: 'reviewer', department: 'SCJG' };

export function aFact(content: RecordFactContent, at = '2026-05-06T02:00:00.000Z'): RecordFact {
  return { ...content, id: `${content.type}@${at}`, at, by: REVIEWER };
}

export const GROUND = { text: '经查属实', article: '裁量基准第三条' };
