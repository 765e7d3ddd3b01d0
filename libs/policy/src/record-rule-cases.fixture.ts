import type { ObligationKind, Penalty } from '@xinxiu/domain';

interface FieldCase {
  readonly rule: string;
  readonly article: string;
  readonly penalty: Partial<Penalty>;
  readonly field: string;
}

const MARKET = '青禾县市场监督管理局';

/** One penalty for each rule that tells a field; a law stands before the authority that applied it. */
export const FIELD_CASES: readonly FieldCase[] = [
  {
    rule: 'field.food',
    article: '《食品安全法》第九章 法律责任',
    penalty: { authority: MARKET, basis: '《中华人民共和国食品安全法》第一百二十四条' },
    field: '食品',
  },
  {
    rule: 'field.drugs',
    article: '《药品管理法》第十一章 法律责任',
    penalty: { authority: MARKET, basis: '《中华人民共和国药品管理法》第一百一十七条' },
    field: '药品',
  },
  {
    rule: 'field.special-equipment',
    article: '《特种设备安全法》第六章 法律责任',
    penalty: { authority: MARKET, basis: '《中华人民共和国特种设备安全法》第八十四条' },
    field: '特种设备',
  },
  {
    rule: 'field.work-safety',
    article: '《安全生产法》第六章 法律责任',
    penalty: { authority: '青禾县住房和城乡建设局', basis: '《建设工程安全生产管理条例》第六十二条' },
    field: '安全生产',
  },
  {
    rule: 'field.fire',
    article: '《消防法》第六章 法律责任',
    penalty: { authority: '青禾县住房和城乡建设局', basis: '《中华人民共和国消防法》第五十八条' },
    field: '消防',
  },
  {
    rule: 'field.fire-authority',
    article: '《消防法》第七十条',
    penalty: { authority: '青禾县消防救援大队' },
    field: '消防',
  },
  {
    rule: 'field.work-safety-authority',
    article: '《安全生产法》第一百一十五条',
    penalty: { authority: '青禾县应急管理局' },
    field: '安全生产',
  },
  {
    rule: 'field.environment-authority',
    article: '《生态环境行政处罚办法》管辖',
    penalty: { authority: '青禾县生态环境分局', basis: '《大气污染防治法》第一百一十七条' },
    field: '生态环境',
  },
  {
    rule: 'field.transport-authority',
    article: '《交通运输行政执法程序规定》管辖',
    penalty: { authority: '青禾县交通运输局' },
    field: '交通运输',
  },
  {
    rule: 'field.drugs-authority',
    article: '《药品管理法》第八条',
    penalty: { authority: '某省药品监督管理局' },
    field: '药品',
  },
  {
    rule: 'field.market-authority',
    article: '《市场监督管理信用修复管理办法》（国家市场监督管理总局令第107号）适用范围',
    penalty: { authority: MARKET, basis: '《中华人民共和国广告法》第五十七条' },
    field: '市场监管',
  },
];

interface DutyCase {
  readonly rule: string;
  readonly article: string;
  readonly penalty: Partial<Penalty>;
  readonly duty: ObligationKind;
  readonly sumYuan?: number;
}

/** One penalty for each rule that leaves a duty. */
export const DUTY_CASES: readonly DutyCase[] = [
  {
    rule: 'duty.fine',
    article: '《行政处罚法》第六十七条',
    penalty: { penaltyKinds: [], fineYuan: 20_000 },
    duty: 'fine',
    sumYuan: 20_000,
  },
  {
    rule: 'duty.confiscation',
    article: '《行政处罚法》第九条、第七十四条',
    penalty: { penaltyKinds: ['没收非法财物'], confiscatedYuan: 300.5 },
    duty: 'confiscation',
    sumYuan: 300.5,
  },
  {
    rule: 'duty.licence-return',
    article: '《行政处罚法》第九条；《行政许可法》第七十条',
    penalty: { penaltyKinds: ['吊销许可证件'] },
    duty: 'licence-return',
  },
  {
    rule: 'duty.reporting',
    article: '《行政处罚法》第九条',
    penalty: { penaltyKinds: ['责令停产停业'] },
    duty: 'reporting',
  },
  {
    rule: 'duty.execution',
    article: '《行政处罚法》第六十六条',
    penalty: { penaltyKinds: ['限制从业'] },
    duty: 'other',
  },
  {
    rule: 'duty.correction',
    article: '《行政处罚法》第二十八条',
    penalty: { penaltyKinds: ['警告'] },
    duty: 'correction',
  },
];
