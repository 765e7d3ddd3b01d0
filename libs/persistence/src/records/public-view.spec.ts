import { describe, expect, it } from '@jest/globals';
import { type Penalty, civilDate } from '@xinxiu/domain';
import { publicRecord, withoutPersonalData } from './public-view.js';
import type { OpenRecord } from './closed-record.js';

const ID_NUMBER = '420526199001011234';
const MOBILE = '13812345678';

const EVERYTHING: Penalty = {
  subjectName: '王小明',
  subjectKind: '自然人',
  subjectIdNo: ID_NUMBER,
  legalRepresentative: '李某',
  legalRepresentativeIdNo: ID_NUMBER,
  decisionNumber: '青市监罚〔2026〕1号',
  violation: '王小明未取得许可从事食品经营',
  facts: `王小明，住青禾县某路1号，电话${MOBILE}`,
  basis: '《食品安全法》',
  content: `对王小明（身份证号${ID_NUMBER}，电话${MOBILE}，账号6222021234567890123）罚款2000元`,
  penaltyKinds: ['罚款'],
  fineYuan: 2000,
  decisionDate: civilDate('2026-01-05'),
  authority: '青禾县市场监督管理局',
  remark: MOBILE,
};

function doc(penalty: Penalty): OpenRecord {
  const publication = { state: 'published', marks: [], version: 1 };
  return { _id: 'p-1', penalty, publication, publicationEnds: null } as unknown as OpenRecord;
}

describe('what the public sees of a record', () => {
  it('is an allow list', () => {
    expect(Object.keys(publicRecord(doc(EVERYTHING))).sort()).toEqual([
      'authority',
      'basis',
      'content',
      'decisionDate',
      'decisionNumber',
      'fineYuan',
      'id',
      'marks',
      'penaltyKinds',
      'publicationEnds',
      'state',
      'subjectName',
      'violation',
    ]);
  });

  it('names no person and holds no personal number', () => {
    const text = JSON.stringify(publicRecord(doc(EVERYTHING)));
    for (const secret of ['王小明', ID_NUMBER, MOBILE, '6222021234567890123', '李某', '某路1号']) {
      expect(text).not.toContain(secret);
    }
    expect(text).toContain('王某某');
  });

  it('names an organisation with its code', () => {
    const firm: Penalty = {
      ...EVERYTHING,
      subjectName: '青禾食品有限公司',
      subjectKind: '法人及非法人组织',
      subjectCode: '91420526MA00000001',
    };
    expect(publicRecord(doc(firm))).toMatchObject({
      subjectName: '青禾食品有限公司',
      subjectCode: '91420526MA00000001',
    });
  });

  it('takes a short name without code and kind for a person', () => {
    const { subjectKind: _kind, ...unknown } = EVERYTHING;
    expect(publicRecord(doc(unknown)).subjectName).toBe('王某某');
  });
});

describe('free text for the public', () => {
  it('keeps sums, dates and decision numbers', () => {
    const text = '罚款人民币20000.50元，〔2026〕第123456号，2026年1月5日';
    expect(withoutPersonalData(text)).toBe(text);
  });

  it.each(['42052619900101123X', '420526900101123', MOBILE, '6222021234567890'])('strikes %s', (secret) => {
    expect(withoutPersonalData(`号码${secret}。`)).toBe(`号码${'*'.repeat(secret.length)}。`);
  });
});
