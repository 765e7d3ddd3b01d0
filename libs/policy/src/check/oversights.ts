import {
  type ClassRule,
  DECIDED_CLASSES,
  type RecordKind,
  type RegimePack,
  type TermRule,
} from '@xinxiu/domain';
import { type PackProblem, problemOfFile } from '../pack-problem.js';
import { packRules } from '../pack-rules.js';
import type { PackFile } from '../policy-folder.js';
import { milderIsLater } from './class-order.js';

/**
 * What is right in form and yet hardly meant, for people to look at: a misspelt field silently frees its penalties from
 * their minimum, a class without a term leaves its records without a date, a rule that always holds hides the others, a
 * milder class is not the better one, a condition that is not there is asked of nobody, and a text in Chinese tells those
 * who read English nothing.
 * @param law the packs whose rules on records say, too, which fields there are
 */
export function oversights(packs: readonly PackFile[], law: readonly PackFile[]): PackProblem[] {
  const known = new Set(
    [...law, ...packs].flatMap(({ parsed }) => (parsed.kind === 'record' ? parsed.pack.fieldNames : [])),
  );
  return packs.flatMap((pack) => [...chineseInEnglish(pack), ...ofRegime(pack, known)]);
}

function ofRegime({ file, parsed }: PackFile, known: ReadonlySet<string>): PackProblem[] {
  if (parsed.kind !== 'regime') return [];
  return [
    ...strangeFields(parsed.pack, known),
    ...hidingRules(parsed.pack),
    ...bareClasses(parsed.pack),
    ...unorderedClasses(parsed.pack),
    ...missingConditions(parsed.pack),
  ].map(({ code, message }) => problemOfFile(code, file, message));
}

/** The text for who reads English, of the pack and of each rule. */
function chineseInEnglish({ file, parsed }: PackFile): PackProblem[] {
  const texts = [
    { path: ['titleEn'], text: parsed.content['titleEn'] },
    ...packRules(parsed.content).flatMap(({ path, fields }) =>
      ['textEn', 'nameEn'].map((field) => ({ path: [...path, field], text: fields[field] })),
    ),
  ];
  return texts
    .filter(({ text }) => typeof text === 'string' && /\p{Script=Han}/u.test(text))
    .map(({ path }) => ({
      code: 'TEXT_NOT_ENGLISH',
      file,
      ...parsed.placeOf(path),
      path: path.join('.'),
      message: 'has Chinese in the text for those who read English',
    }));
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

/** Whose class decides on their term; a person may decide on any of the classes, whatever the rules of the pack name. */
const CLASSED = ['penalty', 'other'] as const satisfies readonly RecordKind[];

/** A term of a class that asks for nothing else: without one some records, or all of the class, have no dates. */
function bareClasses({ id, terms }: RegimePack): Oversight[] {
  return CLASSED.flatMap((kind) => {
    const ofKind = terms.map(({ when }) => when).filter((when) => isFor(when, kind));
    return DECIDED_CLASSES.flatMap((one): Oversight[] => {
      const ofClass = ofKind.filter(({ classes }) => classes === undefined || classes.includes(one));
      if (ofClass.some(asksNothingElse)) return [];
      const what =
        ofClass.length === 0
          ? `has no term for records of the kind ${kind} in the class ${one}: they get no dates`
          : `has no term that takes every record of the kind ${kind} in the class ${one}: some get no dates`;
      return [{ code: 'CLASS_WITHOUT_TERM', message: `The regime ${id} ${what}` }];
    });
  });
}

function unorderedClasses(pack: RegimePack): Oversight[] {
  return milderIsLater(pack).map((what) => ({
    code: 'CLASSES_UNORDERED',
    message: `The regime ${pack.id} ${what}`,
  }));
}

const CONDITIONS = ['OBLIGATIONS_UNFULFILLED', 'COMMITMENT_MISSING'] as const;

function missingConditions({ id, conditions }: RegimePack): Oversight[] {
  return CONDITIONS.filter((one) => !conditions.some(({ condition }) => condition === one)).map((one) => {
    const what = `has no condition ${one}: nobody is asked for it`;
    return { code: 'CONDITION_MISSING', message: `The regime ${id} ${what}` };
  });
}

function isFor({ recordKinds }: TermRule['when'], kind: RecordKind): boolean {
  return recordKinds === undefined || recordKinds.includes(kind);
}

function asksNothingElse({ recordKinds: _, classes: _classes, ...more }: TermRule['when']): boolean {
  return Object.keys(more).length === 0;
}
