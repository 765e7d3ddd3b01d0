import { inviteSchema, type Invitation } from '@xinxiu/contracts';
import { staffRoleNamed } from '@xinxiu/domain';
import type { RawRow } from '@xinxiu/intake';
import type { Department } from '@xinxiu/persistence';
import { said } from '../http/said.js';
import type { Language } from '../http/problem-document.js';
import { ProblemError } from '../http/problem.error.js';
import { checked } from '../http/zod.pipe.js';
import { damageOf } from '../lists/row-damage.js';
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
  const damaged = damageOf(raw, language);
  if (damaged.length > 0) {
    const reasons = damaged.map(({ field, value, code, message }) =>
      reason(field, value ?? '', code, message),
    );
    return { username, reasons };
  }
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
