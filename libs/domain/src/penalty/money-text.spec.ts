import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseAmountYuan, parseMoneyYuan } from './money-text.js';

const READ: readonly [string, { fineYuan?: number; confiscatedYuan?: number }][] = [
  ['罚款115万元', { fineYuan: 1_150_000 }],
  ['罚款三十五万元', { fineYuan: 350_000 }],
  ['警告并罚款3.5万元', { fineYuan: 35_000 }],
  ['罚款人民币贰万元。', { fineYuan: 20_000 }],
  ['罚款30000元。', { fineYuan: 30_000 }],
  ['1.没收广告费1552.95元，2.罚款1552.95元。', { fineYuan: 1552.95, confiscatedYuan: 1552.95 }],
  ['警告', {}],
  ['警告，并处6万元罚款', { fineYuan: 60_000 }],
  ['处以人民币５０，０００．５０元的罚款', { fineYuan: 50_000.5 }],
  ['罚款 人民币\u200b12.5 万元', { fineYuan: 125_000 }],
  ['罚款20000元（大写：贰万元整）', { fineYuan: 20_000 }],
  ['罚款人民币贰万元整（￥20000.00）', { fineYuan: 20_000 }],
  ['对甲公司罚款30万元。对王某警告并罚款5万元。', { fineYuan: 350_000 }],
  ['1.罚款10000元；2.罚款20000元。以上合计罚款30000元', { fineYuan: 30_000 }],
  ['对甲罚款45万元，对林某、倪某某警告并罚款共计12万元', { fineYuan: 570_000 }],
  ['责令改正，罚款10万元，没收违法所得2,975.76元', { fineYuan: 100_000, confiscatedYuan: 2975.76 }],
  ['没收违法所得1000元，并处违法所得三倍罚款3000元', { fineYuan: 3000, confiscatedYuan: 1000 }],
  ['处货值金额5000元二倍的罚款10000元', { fineYuan: 10_000 }],
  ['违法所得500元予以没收，罚款一千元', { fineYuan: 1000, confiscatedYuan: 500 }],
  ['罚款2000元，逾期不缴纳的，每日按罚款数额的3%加处罚款', { fineYuan: 2000 }],
  ['罚款伍佰元伍角整', { fineYuan: 500.5 }],
  ['并罚款一万五千元', { fineYuan: 15_000 }],
  ['罚款1百万元', { fineYuan: 1_000_000 }],
  ['责令改正，予以警告并处一万元罚款', { fineYuan: 10_000 }],
  ['罚款人民币贰万\n元整', { fineYuan: 20_000 }],
  ['罚款人民币贰\r\n万元', { fineYuan: 20_000 }],
  ['罚款20000\n元', { fineYuan: 20_000 }],
  ['罚款人民币30万', { fineYuan: 300_000 }],
  ['罚款（人民币）：20000元', { fineYuan: 20_000 }],
  ['没收违法所得1.2万元、并处5万元罚款。罚没款合计62000元', { fineYuan: 50_000, confiscatedYuan: 12_000 }],
  ['对违法行为一罚款1万元，对违法行为二罚款2万元，合并执行罚款3万元', { fineYuan: 30_000 }],
  ['罚款2万元，没收违法经营的药品（货值1200元）', { fineYuan: 20_000 }],
];

const HELD: readonly [string, string][] = [
  ['警告并罚没合计50万元', 'FINE_AND_CONFISCATION_MIXED'],
  ['罚款20000元（大写：叁万元整）', 'MONEY_CONTRADICTION'],
  ['罚款5万美元', 'FOREIGN_CURRENCY'],
  ['罚款一万五元', 'MONEY_UNREADABLE'],
  ['罚款1万余元', 'MONEY_UNREADABLE'],
  ['5000元', 'MONEY_ROLE_UNKNOWN'],
  ['处二万元以上五万元以下罚款', 'MONEY_ROLE_UNKNOWN'],
  ['罚款1000元；罚款2000元；以上合计罚款5000元', 'MONEY_CONTRADICTION'],
];

describe('parseMoneyYuan', () => {
  it.each(READ)('reads the imposed sums of %s', (text, sums) => {
    expect(parseMoneyYuan(text)).toEqual({ ok: true, value: sums });
  });

  it.each(HELD)('does not guess at %s', (text, code) => {
    expect(parseMoneyYuan(text)).toMatchObject({ ok: false, error: { code } });
  });

  it('reads back every fine that it could have been written from, exactly to the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000_000 }), (fen) => {
        const yuan = fen / 100;
        expect(parseMoneyYuan(`罚款${yuan.toFixed(2)}元`)).toEqual({ ok: true, value: { fineYuan: yuan } });
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'罚款没收元万一二,.。1230（）合计') }), (text) => {
        expect(typeof parseMoneyYuan(text).ok).toBe('boolean');
      }),
    );
  });
});

describe('parseAmountYuan', () => {
  it.each([
    ['0.2', 'wan', 2000],
    ['2000', 'yuan', 2000],
    ['0.000001', 'wan', 0.01],
    ['115万元', 'wan', 1_150_000],
    ['三十五万元', 'yuan', 350_000],
    ['¥1,552.95', 'yuan', 1552.95],
    ['人民币贰万元整', 'yuan', 20_000],
    ['3.5万', 'yuan', 35_000],
  ] as const)('reads %s in a column of %s', (text, unit, yuan) => {
    expect(parseAmountYuan(text, unit)).toBe(yuan);
  });

  it.each(['', '-5', '2千左右', '1万元2万元', '罚款', '0.0000001', '12,34', '1e5'])('refuses %s', (text) => {
    expect(parseAmountYuan(text, 'wan')).toBeUndefined();
  });
});
