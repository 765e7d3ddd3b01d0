import i18next, { type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Chinese, then English: side by side, so that neither is forgotten. `{{name}}` is filled in. */
export type Pairs = Readonly<Record<string, readonly [zh: string, en: string]>>;

/** Says a text of one room of the portal. */
export type Say<P extends Pairs> = (
  key: keyof P & string,
  values?: Readonly<Record<string, string | number>>,
) => string;

const KEPT = 'xinxiu.language';

function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'zh-CN' || kept === 'en') return kept;
  return navigator.language.toLowerCase().startsWith('zh') || !navigator.language ? 'zh-CN' : 'en';
}

void i18next.use(initReactI18next).init({
  lng: firstLanguage(),
  fallbackLng: false,
  resources: {},
  initAsync: false,
  // React escapes.
  interpolation: { escapeValue: false },
});
document.documentElement.lang = i18next.language;

export function language(): Language {
  return i18next.language === 'en' ? 'en' : 'zh-CN';
}

export async function setLanguage(next: Language): Promise<void> {
  localStorage.setItem(KEPT, next);
  document.documentElement.lang = next;
  await i18next.changeLanguage(next);
}

/** Calls back whenever the person has chosen the other language. */
export function onLanguage(changed: () => void): void {
  i18next.on('languageChanged', changed);
}

/** The texts of one room under its name. @returns a hook that says them in the language of the person */
export function defineTexts<P extends Pairs>(room: string, pairs: P): () => Say<P> {
  const inOne = (place: 0 | 1): Record<string, string> =>
    Object.fromEntries(Object.entries(pairs).map(([key, pair]) => [key, pair[place]]));
  i18next.addResourceBundle('zh-CN', room, inOne(0));
  i18next.addResourceBundle('en', room, inOne(1));
  return () => {
    const { t } = useTranslation(room);
    const say = t as TFunction<string>;
    return (key, values) => say(key, { ...values, ns: room, keySeparator: false });
  };
}

/** The language that the page is in now; the page is drawn anew when it changes. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh-CN';
}
