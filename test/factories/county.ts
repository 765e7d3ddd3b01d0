import { randomInt, randomUUID } from 'node:crypto';
import { completeUscc } from '@xinxiu/domain';
import {
  type Database,
  type NewPerson,
  type PasswordCost,
  type Repositories,
  connectDatabase,
  createRepositories,
  hashPassword,
} from '@xinxiu/persistence';
import { loadFieldKeys } from '@xinxiu/platform';
import type { AnswerContract } from '../harness/answer-contract.js';
import { ApiClient } from '../harness/api-client.js';

export const PASSWORD = '青禾县测试用的长口令 2026';

/** OWASP's least: thousands of people are made and signed in here; what the product makes has a test of its own. */
export const TEST_COST: PasswordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export interface Business {
  readonly uscc: string;
  readonly name: string;
  readonly client: ApiClient;
  readonly username: string;
  readonly email: string;
}

export interface Official {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly email: string;
  readonly client: ApiClient;
}

/** A determining department with people of its own: tests never share people, so nothing is ever wiped. */
export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly uscc: string;
  readonly reviewer: Official;
  readonly leader: Official;
}

/** Makes fresh people of the county that the stack runs for, in its store, and signs them in over the api. */
export class County {
  private constructor(
    private readonly base: string,
    private readonly database: Database,
    readonly repositories: Repositories,
    private readonly passwordHash: string,
    private readonly contract: AnswerContract | undefined,
  ) {}

  /** @param contract what every answer is held against */
  static async open(env: NodeJS.ProcessEnv = process.env, contract?: AnswerContract): Promise<County> {
    const { XINXIU_API_URL: base, MONGODB_URI: uri, XINXIU_KEYS_DIR: keys } = env;
    if (!base || !uri || !keys)
      throw new Error('Run this by "npm test": it starts the servers that the test is about.');
    const database = await connectDatabase(uri);
    return new County(
      base,
      database,
      createRepositories(database, await loadFieldKeys(keys)),
      await hashPassword(PASSWORD, TEST_COST),
      contract,
    );
  }

  close(): Promise<void> {
    return this.database.close();
  }

  get anonymous(): ApiClient {
    return ApiClient.anonymous(this.base, this.contract);
  }

  async business(uscc: string = freshUscc()): Promise<Business> {
    const name = `青禾${uscc.slice(9, 16)}食品有限公司`;
    const person = await this.person({ role: 'applicant', organisation: uscc, organisationName: name });
    const { client, username, email } = person;
    return { uscc, name, client, username, email };
  }

  async unit(): Promise<Unit> {
    const code = `D${randomInt(1e9)}`;
    const name = `青禾县${code}局`;
    const uscc = freshUscc('11');
    const fields = { nameEn: code, uscc, aliases: [], email: `${code}@qinghe.example` };
    await this.repositories.departments.create({ code, name, kind: 'determining-department', ...fields });
    const reviewer = await this.person({ role: 'reviewer', department: code });
    const leader = await this.person({ role: 'department-leader', department: code });
    return { code, name, uscc, reviewer, leader };
  }

  /** A further reviewer of a unit. */
  reviewer({ code }: Pick<Unit, 'code'>): Promise<Official> {
    return this.person({ role: 'reviewer', department: code });
  }

  async clerk(role: 'credit-office' | 'department-leader' = 'credit-office'): Promise<Official> {
    const office = await this.repositories.departments.creditOffice();
    if (!office) throw new Error('The county has no credit office.');
    return this.person({ role, department: office.code });
  }

  supervisor(): Promise<Official> {
    return this.staff('supervisor');
  }

  /** Who works for the whole county, or for businesses, and for no unit. */
  staff(role: 'supervisor' | 'auditor' | 'administrator' | 'agent'): Promise<Official> {
    return this.person({ role });
  }

  administrator(): Promise<Official> {
    return this.person({ role: 'administrator' });
  }

  auditor(): Promise<Official> {
    return this.person({ role: 'auditor' });
  }

  agent(): Promise<Official> {
    return this.person({ role: 'agent' });
  }

  private async person(fields: Partial<NewPerson> & Pick<NewPerson, 'role'>): Promise<Official> {
    const id = randomUUID();
    const username = freshUserName();
    const email = `${username}@qinghe.example`;
    const nobody = { department: '', organisation: '', organisationName: '', locale: 'zh-CN' as const };
    const name = `测试${id.slice(0, 4)}`;
    await this.repositories.people.create({
      ...nobody,
      id,
      username,
      name,
      email,
      passwordHash: this.passwordHash,
      ...fields,
    });
    return {
      id,
      name,
      username,
      email,
      client: await ApiClient.signIn(this.base, username, PASSWORD, this.contract),
    };
  }
}

/** Letters alone: among the digits of an id there may stand what looks like the number of a mobile. */
export function freshUserName(): string {
  return Array.from({ length: 14 }, () => String.fromCharCode(97 + randomInt(26))).join('');
}

/** A valid code of an invented organisation. */
export function freshUscc(kind: '91' | '11' = '91'): string {
  return completeUscc(`${kind}420526`, String(randomInt(1e8)).padStart(8, '0'));
}

/** A code as the pilot gave out: its organisation code is right, its last character is not. */
export function freshPilotCode(): string {
  const right = freshUscc();
  return right.slice(0, 17) + (right.endsWith('1') ? '2' : '1');
}
