/** One thing that is wrong with a pack file, with the place where somebody can mend it. */
export interface PackProblem {
  readonly code:
    | 'PACK_DIR_UNREADABLE'
    | 'PACKS_NONE'
    | 'PACK_FILE_UNREADABLE'
    | 'PACK_YAML_INVALID'
    | 'PACK_SCHEMA'
    | 'PACK_RULE_TWICE'
    | 'RULE_ELSEWHERE'
    | 'PACK_TWICE'
    | 'PACK_VALIDITY'
    | 'PACK_GAP'
    | 'PACK_OVERLAP'
    | 'PACK_ENDS'
    | 'PACK_BEFORE'
    | 'REGIME_OVERLAP'
    | 'COUNTY_OVERLAP'
    | 'FIELD_STRANGE'
    | 'RULE_HIDES'
    | 'CLASS_WITHOUT_TERM'
    | 'CLASSES_UNORDERED'
    | 'CONDITION_MISSING'
    | 'TEXT_NOT_ENGLISH'
    | 'PACK_CHANGED'
    | 'PACK_NOT_PUBLISHED'
    | 'PACK_NOT_REVIEWED'
    | 'PACK_FILE_MISSING'
    | 'LEDGER_INVALID'
    | 'SIGNATURE_MISSING'
    | 'SIGNATURE_FOREIGN'
    | 'SIGNATURE_WRONG';
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** Where in the pack, as `steps.0.workingDays`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}

/** Where a value stands in its file, from 1. */
export type Place = Pick<PackProblem, 'line' | 'column'>;

export function formatPackProblem({ code, file, line, column, path, message }: PackProblem): string {
  return `${file}:${line}:${column} ${code}${path === '' ? '' : ` ${path}`}: ${message}`;
}

/** A problem of a whole file. */
export function problemOfFile(code: PackProblem['code'], file: string, message: string): PackProblem {
  return problemOnLine(code, file, 1, message);
}

export function problemOnLine(
  code: PackProblem['code'],
  file: string,
  line: number,
  message: string,
): PackProblem {
  return { code, file, line, column: 1, path: '', message };
}
