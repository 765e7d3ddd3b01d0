import { defineTexts } from '../../i18n/texts.js';

export const useInboxTexts = defineTexts('inbox', {
  title: ['消息', 'Messages'],
  none: ['没有消息', 'No messages'],
  onlyUnread: ['只看未读', 'Unread only'],
  unread: ['未读', 'unread'],
  goThere: ['前往办理', 'Go there'],
  markRead: ['标为已读', 'Mark as read'],
  sort_createdAt: ['最早的在前', 'Oldest first'],
  'sort_-createdAt': ['最新的在前', 'Newest first'],
});
