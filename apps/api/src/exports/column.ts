import { type Words, shanghaiMinute } from '@xinxiu/domain';
import type { SheetCell } from '@xinxiu/intake';
import type { Language } from '../http/problem-document.js';

/** How the values of a row are said in an export. */
export class Wording {
  /** @param departments names by code */
  constructor(
    readonly language: Language,
    private readonly departments: ReadonlyMap<string, Words>,
  ) {}

  of(words: Words | undefined): string | undefined {
    return words?.[this.language];
  }

  /** The code where nobody knows the department by it. */
  department(code: string | undefined): string | undefined {
    return this.of(code === undefined ? undefined : this.departments.get(code)) ?? code;
  }

  /** ISO instant, by the clocks of Asia/Shanghai. */
  instant(at: string | undefined): string | undefined {
    return at === undefined ? undefined : shanghaiMinute(Date.parse(at));
  }

  flag(is: boolean): string {
    return this.language === 'zh' ? (is ? '是' : '否') : is ? 'yes' : 'no';
  }

  list(parts: readonly string[]): string {
    return parts.join(this.language === 'zh' ? '、' : ', ');
  }
}

/**
 * A column of an export: what of a row is given out, so the columns of a list are its allow list. Rows are what the list
 * itself answers, masked as there.
 */
export interface Column<Row> {
  readonly head: Words;
  readonly cell: (row: Row, say: Wording) => SheetCell | null | undefined;
}
