import { defineTexts } from '../i18n/texts.js';

export const useAppTexts = defineTexts('app', {
  skip: ['跳到正文', 'Skip to content'],
  menu: ['菜单', 'Menu'],
  signOut: ['退出登录', 'Sign out'],
  signIn: ['登录', 'Sign in'],
  free: ['信用修复不收取任何费用', 'Credit repair is free of charge'],
  notFound: ['没有这个页面', 'There is no such page'],
  notFoundHint: ['地址可能写错，或者页面已不存在。', 'The address may be mistyped, or the page is gone.'],
  home: ['返回首页', 'Back to the start'],
  broken: ['页面出错了', 'This page failed'],
  brokenHint: [
    '您填写的内容已保存在服务器或本页面中。请重新载入。',
    'What you saved is kept by the server. Load the page again.',
  ],
  reload: ['重新载入', 'Load again'],
  endedTitle: ['登录已过期', 'Your session has ended'],
  endedText: [
    '为保护您的账户，长时间未操作后需要重新登录。本页填写的内容没有丢失，登录后可继续。',
    'To protect your account you need to sign in again. Nothing that you typed is lost; go on after signing in.',
  ],
  offline: ['与服务器的连接已中断，正在重新连接…', 'The connection to the server is lost; trying again…'],
  offlineHint: ['填写的内容仍在本页，请不要关闭。', 'What you typed is still here; do not close the page.'],
  menu_home: ['首页', 'Home'],
  menu_cases: ['案件', 'Cases'],
  menu_records: ['失信记录', 'Records'],
  menu_applications: ['我的申请', 'Applications'],
  menu_account: ['我的账户', 'Account'],
  menu_registrations: ['注册审核', 'Registrations'],
  menu_inbox: ['消息', 'Messages'],
  menu_progress: ['办理进度', 'Progress'],
});
