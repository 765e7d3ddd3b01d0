/** Names of a department, as far as they are known. */
export interface NamedDepartment {
  /** Stands on every page, e.g. `SCJG`. */
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
}

/** Whoever gets the password. */
export interface PasswordOwner {
  readonly username: string;
  readonly name: string;
  readonly email?: string;
  readonly organisationName?: string;
}

const PRODUCT = ['xinxiu', '信修', '信用修复', 'credit repair', 'creditrepair'];

/** 青禾县 of 青禾县市场监督管理局, and the bureau without it. */
const COUNTY_AND_REST = /^(.{1,12}?[县市区旗州])(.*)$/u;

/**
 * What anybody knows who wants to guess a password here: product, county, departments, and the person's own names (ASVS
 * 6.1.2, 6.2.11).
 * @param more words that the county adds, such as its name in Pinyin
 */
export function passwordContextWords(
  departments: readonly NamedDepartment[],
  owner: PasswordOwner,
  more: readonly string[] = [],
): string[] {
  const { username, name, email = '', organisationName = '' } = owner;
  const places = departments.flatMap(({ name: own, aliases }) => [own, ...aliases]).flatMap(placeAndRest);
  const english = departments.flatMap(({ nameEn }) => parts(nameEn)).filter((word) => word.length > 3);
  // Two letters stand in many words.
  const codes = departments.map(({ code }) => code).filter((code) => code.length > 2);
  const person = [username, name, organisationName, ...[username, name, email].flatMap(parts)];
  const words = [...PRODUCT, ...more, ...codes, ...places, ...english, ...person];
  return [...new Set(words.filter((word) => word !== ''))];
}

function placeAndRest(text: string): string[] {
  const [, county = '', rest = ''] = COUNTY_AND_REST.exec(text) ?? [];
  // 青禾 is what people type, not 青禾县.
  return [text, county, county.slice(0, -1), rest];
}

function parts(text: string): string[] {
  return text.split(/[\s._@-]+/);
}
