import type { Penalty } from '@xinxiu/domain';
import { type Repositories, departmentOfAuthority, hashPassword } from '@xinxiu/persistence';
import { Api } from '../api/api.js';
import { readDemoCounty } from '../demo-county/county-file.js';
import { say } from '../output/language.js';
import { Refused } from '../output/output.js';
import { seedsDir } from '../stack/project.js';

/** Everybody who plays in a demonstration, signed in. */
export interface Cast {
  readonly applicant: Api;
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string };
  readonly clerk: Api;
  readonly secondClerk: Api;
  readonly reviewer: Api;
  readonly leader: Api;
}

/** Finds or makes the people that a penalty needs: its authority becomes a department of the demo county. */
export async function castFor(penalty: Penalty, address: string, repositories: Repositories): Promise<Cast> {
  const { password } = await readDemoCounty(seedsDir());
  const passwordHash = await hashPassword(password);
  const department = await departmentFor(penalty, repositories);
  const person = async (username: string, fields: object): Promise<string> => {
    const nobody = { department: '', organisation: '', organisationName: '', locale: 'zh-CN' as const };
    const email = `${username.toLowerCase()}@qinghe.example`;
    await repositories.people.create({
      ...nobody,
      id: `demo-${username}`,
      username,
      email,
      passwordHash,
      ...fields,
    } as never);
    return username;
  };
  const organisation = penalty.subjectCode;
  if (!organisation)
    throw new Refused(
      say(
        '处罚没有统一社会信用代码，无人可以申请。',
        'The penalty names no unified social credit code, so nobody can apply for it.',
      ),
    );
  const owner = {
    role: 'applicant',
    name: '法定代表人',
    organisation,
    organisationName: penalty.subjectName,
  };
  const names = [
    await person(`b${organisation}`, owner),
    await person(`r${department}`, { role: 'reviewer', name: '审核员', department }),
    await person(`l${department}`, { role: 'department-leader', name: '分管负责人', department }),
  ] as const;
  const as = async (username: string): Promise<Api> => (await Api.signIn(address, username, password)).api;
  const [applicant, reviewer, leader, clerk, secondClerk] = await Promise.all(
    [...names, 'clerk', 'clerk2'].map(as),
  );
  if (!applicant || !reviewer || !leader || !clerk || !secondClerk)
    throw new Refused(say('缺少示范人员。', 'The demo people are not there.'));
  const contact = {
    name: '法定代表人',
    phone: '13800000000',
    email: `b${organisation.toLowerCase()}@qinghe.example`,
  };
  return { applicant, contact, clerk, secondClerk, reviewer, leader };
}

async function departmentFor(
  { authority, authorityCode }: Penalty,
  { departments }: Repositories,
): Promise<string> {
  const known = departmentOfAuthority(await departments.all(), { name: authority, code: authorityCode });
  if (known) return known.code;
  const code = `DEMO${(authorityCode ?? '0').slice(-6)}`;
  const fields = {
    kind: 'determining-department' as const,
    nameEn: authority,
    aliases: [],
    email: 'demo@qinghe.example',
  };
  await departments.create({ code, name: authority, uscc: authorityCode ?? '', ...fields });
  return code;
}
