import { describe, expect, it } from '@jest/globals';
import { namesSeveralParties, punishesSeveralParties } from './several-parties.js';

describe('namesSeveralParties', () => {
  it.each([
    '甲公司、乙公司',
    '张某某；李某某',
    '张某某 李某某',
    '甲公司\n乙公司',
    '甲银行及相关责任人',
    '甲公司等3家',
    '王某/李某',
  ])('sees several in %s', (subject) => {
    expect(namesSeveralParties(subject)).toBe(true);
  });

  it.each([
    '王某（时任甲公司总经理、董事）',
    '黄某（时任甲银行副行长（主持工作）、授信部总经理）',
    '富德生命人寿保险股份 有限公司',
    '青禾智慧运营（集团）有限公司',
    '张 三',
    'ABC/DE 公司',
    "=cmd|' /C calc'!A0",
  ])('sees one in %s', (subject) => {
    expect(namesSeveralParties(subject)).toBe(false);
  });
});

describe('punishesSeveralParties', () => {
  it.each([
    '对甲公司罚款30万元。对王某警告并罚款5万元。',
    '对汪某某、朱某某警告。',
    '对该分公司警告并罚款8万元，对时任负责人邹某警告并罚款1万元',
  ])('sees several in %s', (content) => {
    expect(punishesSeveralParties(content)).toBe(true);
  });

  it.each([
    '警告，并处6万元罚款',
    '对姚某某给予警告',
    '对违法所得1000元予以没收，对当事人处以罚款5000元',
    '对当事人警告，对其罚款1000元',
  ])('sees one in %s', (content) => {
    expect(punishesSeveralParties(content)).toBe(false);
  });
});
