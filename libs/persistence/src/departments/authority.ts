import { compactText } from '@xinxiu/domain';
import type { Department } from './repository.js';

/** The department that an authority is, by credit code first, then by name or alias. */
export function departmentOfAuthority(
  departments: readonly Department[],
  authority: { readonly name: string; readonly code?: string | undefined },
): Department | undefined {
  return withCode(departments, authority.code) ?? called(departments, authority.name);
}

/**
 * Whose the code is, or which code the named department has, where name and code are of two departments; undefined
 * where they agree or nothing is known. Where the code is known, an unknown name agrees as long as it is one that a
 * clerk reads as the same office: a team or branch of it, or its name without the county's.
 */
export function otherAuthority(
  departments: readonly Department[],
  { name, code }: { readonly name: string; readonly code: string },
): string | undefined {
  const byCode = withCode(departments, code);
  const byName = called(departments, name);
  if (!byCode) return byName && byName.uscc !== '' ? `${byName.name} ${byName.uscc}` : undefined;
  const same = byName ? byName.code === byCode.code : isAnOfficeOf(byCode, name);
  return same ? undefined : byCode.name;
}

function withCode(departments: readonly Department[], code: string | undefined): Department | undefined {
  return departments.find(({ uscc }) => uscc !== '' && uscc === code);
}

/** Blanks and widths make no difference: sources break and pad names. */
function called(departments: readonly Department[], name: string): Department | undefined {
  const wanted = compactText(name);
  return departments.find((one) => namesOf(one).includes(wanted));
}

function namesOf({ name, aliases }: Department): readonly string[] {
  return [name, ...aliases].map(compactText).filter(Boolean);
}

/** What offices are called in general; what stands before it says of which matter and place one is. */
const KIND_OF_OFFICE = /(?:分局|局|委员会|委|办公室|办)$/;
/** Fewer characters name no office: 执法队, 市局. */
const LEAST_NAME = 4;

function isAnOfficeOf(department: Department, name: string): boolean {
  const given = compactText(name);
  if (given.length < LEAST_NAME) return false;
  return namesOf(department).some((own) => {
    const stem = own.replace(KIND_OF_OFFICE, '');
    return own.endsWith(given) || (stem.length >= LEAST_NAME ? given.includes(stem) : given.includes(own));
  });
}
