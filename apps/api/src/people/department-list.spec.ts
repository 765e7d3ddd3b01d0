import { describe, expect, it } from '@jest/globals';
import { departmentsOf, pageOfDepartments } from './department-list.js';

const unit = (code: string) => ({
  code,
  name: `单位${code}`,
  nameEn: `Unit ${code}`,
  kind: 'determining-department' as const,
  email: '',
  uscc: '',
  aliases: [],
});
const all = departmentsOf(['c', 'a', 'b.1'].map(unit), { sort: '-code' });

describe('the list of the departments', () => {
  it('comes in pages, one after the other, each with the number of all', () => {
    const first = pageOfDepartments(all, { limit: 2 });
    expect(first.items.map(({ code }) => code)).toEqual(['c', 'b.1']);
    const rest = pageOfDepartments(all, { limit: 2, cursor: first.nextCursor });
    expect(rest).toEqual({ items: [expect.objectContaining({ code: 'a' })], total: 3 });
  });

  it('comes whole without a limit', () => {
    expect(pageOfDepartments(all, {})).toEqual({ items: all, total: 3 });
    expect(pageOfDepartments([], {})).toEqual({ items: [], total: 0 });
  });

  it('knows no cursor of another list', () => {
    expect(() => pageOfDepartments(all, { limit: 2, cursor: 'eHg' })).toThrow('Not a cursor');
  });
});
