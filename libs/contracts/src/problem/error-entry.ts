/** A text in both languages of the product. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What a code means to a caller: HTTP status, name, and what to do about it. */
export interface ErrorEntry {
  readonly status: number;
  readonly title: Bilingual;
  readonly whatToDo: Bilingual;
}

export function entry(
  status: number,
  [titleZh, titleEn]: readonly [string, string],
  [doZh, doEn]: readonly [string, string],
): ErrorEntry {
  return { status, title: { zh: titleZh, en: titleEn }, whatToDo: { zh: doZh, en: doEn } };
}
