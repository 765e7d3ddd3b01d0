import { describe, expect, it } from '@jest/globals';
import { readPenaltyKinds } from './penalty-kind.js';

describe('readPenaltyKinds', () => {
  it.each([
    ['罚款', '罚款2000元', ['罚款']],
    ['警告、罚款', '警告并罚款5万元', ['警告', '罚款']],
    ['罚款、责令改正、没收违法所得', '责令改正，罚款10万元，没收违法所得2975.76元', ['罚款', '没收违法所得']],
    ['', '1.没收广告费1552.95元，2.罚款1552.95元。', ['罚款', '没收违法所得']],
    ['没收违法所得、没收非法财物', '没收违法所得100元', ['没收违法所得']],
    ['没收违法所得、没收非法财物', '', ['没收违法所得', '没收非法财物']],
    ['暂扣或者吊销许可证、暂扣或者吊销执照', '吊销食品经营许可证', ['吊销许可证件']],
    ['其他', '禁止终身从事银行业工作', ['限制从业']],
    ['其他', '终身禁止进入保险业', ['限制从业']],
    ['取消任职资格', '对郭某某取消董事、高级管理人员任职资格5年', ['限制从业']],
    ['其他', '责令停业整顿1年', ['责令停产停业']],
    ['其他-责令改正', '责令限期改正', ['其他']],
    ['警告', '警告，逾期不改正的，处罚款', ['警告']],
    ['警告', '警告，免予罚款', ['警告']],
  ])('reads %s with %s', (column, content, kinds) => {
    expect(readPenaltyKinds(column, content).kinds).toEqual(kinds);
  });

  it('says which words of the column it does not know', () => {
    expect(readPenaltyKinds('罚款、站岗', '罚款100元').unknown).toEqual(['站岗']);
  });

  it('does not choose between suspension and revocation', () => {
    expect(readPenaltyKinds('暂扣或者吊销许可证', '见决定书')).toMatchObject({
      kinds: [],
      licenceUnclear: true,
    });
  });
});
