import { words } from '@xinxiu/domain';

export const FRAME = {
  product: words('信用修复', 'Credit repair'),
  skip: words('跳到正文', 'Skip to the content'),
  menu: words('主要栏目', 'Main menu'),
  home: words('首页', 'Home'),
  search: words('查询公示', 'Search'),
  check: words('自查', 'Self-check'),
  how: words('办理说明', 'How it works'),
  progress: words('查询进度', 'Progress'),
  statistics: words('统计', 'Statistics'),
  verify: words('核验文书', 'Verify a notice'),
  signIn: words('登录办理', 'Sign in'),
  otherLanguage: words('English', '中文'),
  otherLanguageHint: words('Read this page in English', '用中文阅读本页'),
  free: words(
    '信用修复全程免费。凡收费代办、承诺“包修复”的，请勿相信。',
    'Credit repair is free of charge. Do not trust agents who ask for money or promise a repair.',
  ),
  by: words('主办：', 'Published by '),
  privacy: words(
    '自然人姓名已作去标识化处理，证件号码、电话、住址不予公示。本站不使用 Cookie 跟踪访问者。',
    'Names of natural persons are masked; numbers of documents, telephones and addresses are not published. These pages track nobody.',
  ),
} as const;
