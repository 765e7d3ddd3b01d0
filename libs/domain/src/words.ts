/** A text in both languages of the product. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export const words = (zh: string, en: string): Words => ({ zh, en });

export function wordsIn({ zh, en }: Words, language: 'zh-CN' | 'en'): string {
  return language === 'en' ? en : zh;
}
