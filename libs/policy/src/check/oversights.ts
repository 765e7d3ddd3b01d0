import type { ClassRule, RegimePack, TermRule } from '@xinxiu/domain';
import { type PackProblem, problemOfFile } from '../pack-problem.js';
import type { PackFile } from '../policy-folder.js';

/**
 * What is right in form and yet hardly meant, for people to look at: a misspelt field silently frees its penalties from
 * their minimum, a class without a term leaves its records without a date, and a rule that always holds hides the others.
 */
export function oversights(packs: readonly PackFile[]): PackProblem[] {
  const known = new Set(
    packs.flatMap(({ parsed }) => (parsed.kind === 'record' ? parsed.pack.fieldNames : [])),
  );
  return packs.flatMap(({ file, parsed }) => {
    if (parsed.kind !== 'regime') return [];
    return [
      ...strangeFields(parsed.pack, known),
      ...hidingRules(parsed.pack),
      ...bareClasses(parsed.pack),
    ].map(({ code, message }) => problemOfFile(code, file, message));
  });
}

type Oversight = Pick<PackProblem, 'code' | 'message'>;

function strangeFields(
  { governsFields, classes, terms }: RegimePack,
  known: ReadonlySet<string>,
): Oversight[] {
  const named = [...governsFields, ...[...classes, ...terms].flatMap(({ when }) => when.fields ?? [])];
  return [...new Set(named)]
    .filter((field) => known.size > 0 && !known.has(field))
    .map((field) => ({
      code: 'FIELD_STRANGE',
      message: `The rules on records know no field "${field}": no record will be in it`,
    }));
}

function hidingRules({ classes, terms }: RegimePack): Oversight[] {
  return [classes, terms].flatMap((rules: readonly (ClassRule | TermRule)[]) =>
    rules
      .slice(0, -1)
      .flatMap(({ id, when }) =>
        Object.keys(when).length > 0
          ? []
          : [{ code: 'RULE_HIDES' as const, message: `${id} always holds: no rule after it is ever asked` }],
      ),
  );
}

/** A term for penalties of a class that asks for nothing else: without one some of them have no dates. */
function bareClasses({ classes, terms }: RegimePack): Oversight[] {
  const decided = classes.filter(({ when }) => isForPenalties(when)).map((rule) => rule.class);
  return [...new Set(decided)]
    .filter((one) => !terms.some(({ when }) => isForPenalties(when) && takesWhole(when, one)))
    .map((one) => ({
      code: 'CLASS_WITHOUT_TERM',
      message: `No term takes every penalty of the class ${one}: some of them get no dates`,
    }));
}

function isForPenalties({ recordKinds }: TermRule['when']): boolean {
  return recordKinds === undefined || recordKinds.includes('penalty');
}

function takesWhole(
  { recordKinds: _, classes, ...more }: TermRule['when'],
  one: ClassRule['class'],
): boolean {
  return (classes === undefined || classes.includes(one)) && Object.keys(more).length === 0;
}
