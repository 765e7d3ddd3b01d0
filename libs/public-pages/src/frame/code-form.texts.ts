import { words } from '@xinxiu/domain';

export const CODE_FORM = {
  typing: words('大小写和连字符均可省略。', 'Capitals and dashes do not matter.'),
} as const;
