import { inviteSchema, type Invitation } from '@xinxiu/contracts';
import { staffRoleNamed } from '@xinxiu/domain';
import type { RawRow } from '@xinxiu/intake';
import type { Department } from '@xinxiu/persistence';
import { inChinese } from '../http/in-chinese.js';
import type { Language } from '../http/problem-document.js';
import { ProblemError } from '../http/problem.error.js';
import { checked } from '../http/zod.pipe.js';
import { type StaffColumn, staffColumn } from './staff-list.js';

/** Why a row cannot be taken, for who made the list; the message in the language that he asked for. */
export interface RowReason {
  readonly field: string;
  readonly value: string;
  readonly code: string;
  readonly message: string;
}

export type StaffRow =
  | { readonly username: string; readonly invitation: Invitation }
  | { readonly username: string; readonly reasons: readonly RowReason[] };

const MOST_SHOWN = 100;

/** A row of a list as an invitation. Role and department may be given by code or by Chinese name. */
export function staffRow(raw: RawRow, departments: readonly Department[], language: Language): StaffRow {
  const given = valuesOf(raw);
  const { username = '' } = given;
  const defects = [
    ...raw.defects.map(({ code }) => reason('*', '', code, said('The row is damaged.', language))),
  ];
  for (const { header, value, note } of raw.cells) {
    if (note !== undefined)
      defects.push(reason(header, value, 'NOT_PLAIN', said('It is a formula or an error.', language)));
  }
  if (defects.length > 0) return { username, reasons: defects };
  const { department, role, ...rest } = given;
  const known = departments.find(({ code, name }) => code === department || name === department);
  if (department !== undefined && !known) {
    const message = said(`The county has no department "${department}".`, language);
    return { username, reasons: [reason('department', department, 'POST_IMPOSSIBLE', message)] };
  }
  const read = {
    ...rest,
    ...(role !== undefined && { role: staffRoleNamed(role) ?? role }),
    ...(known && { department: known.code }),
  };
  try {
    return { username, invitation: checked(inviteSchema, read) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { username, reasons: reasonsOf(error, given, language) };
  }
}

function reasonsOf(
  { extras, chinese }: ProblemError,
  given: Partial<Record<string, string>>,
  language: Language,
): RowReason[] {
  const mistakes = (language === 'zh' ? chinese.errors : undefined) ?? extras.errors ?? [];
  return mistakes.map(({ path, message }) => {
    const [field = ''] = path.split('.');
    return reason(field || '*', given[field] ?? '', 'INVALID', message);
  });
}

/** A detail of a problem, or a reason worded like one. */
export function said(detail: string, language: Language): string {
  return language === 'zh' ? inChinese(detail) : detail;
}

export function reason(field: string, value: string, code: string, message: string): RowReason {
  return { field, value: value.slice(0, MOST_SHOWN), code, message };
}

function valuesOf({ cells }: RawRow): Partial<Record<StaffColumn, string>> {
  return Object.fromEntries(
    cells.flatMap(({ header, value }) => {
      const column = staffColumn(header);
      return column ? [[column, value.trim()]] : [];
    }),
  );
}
