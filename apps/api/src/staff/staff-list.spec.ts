import { describe, expect, it } from '@jest/globals';
import { IntakeError } from '@xinxiu/intake';
import { refusalOfStaffList } from './staff-list.js';

describe('a wrong list of people', () => {
  it('is told by the columns of the template: what it lacks, and what the template has not', () => {
    const details = { headers: ['CF_WSH'], names: ['CF_WSH', '姓名'] };
    const refused = refusalOfStaffList(new IntakeError('HEADER_UNKNOWN', '方案', 'scheme', details));
    expect(`${refused.message} ${refused.english}`).not.toMatch(/方案|scheme/);
    expect(refused.message).toMatch('缺少栏目：登录名、邮箱、角色。模板中没有：CF_WSH。');
    expect(refused.english).toMatch('Missing: username, email, role.');
  });
});
