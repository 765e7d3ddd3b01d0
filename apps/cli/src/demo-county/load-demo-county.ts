import { connectDatabase, createRepositories, hashPassword } from '@xinxiu/persistence';
import { loadFieldKeys } from '@xinxiu/platform';
import { say } from '../output/language.js';
import { readDemoCounty } from './county-file.js';

export interface LoadDemoOptions {
  /** What api and worker get: names the store and the seeds. */
  readonly env: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
}

/** Loads departments and people of the demo county, once. @returns the sign-ins, as lines for people */
export async function loadDemoCounty({ env, log }: LoadDemoOptions): Promise<string[]> {
  const { MONGODB_URI: uri, XINXIU_SEEDS_DIR: seedsDir, XINXIU_KEYS_DIR: keysDir } = env;
  if (!uri || !seedsDir || !keysDir)
    throw new Error(
      say(
        '装载示范县需要 MONGODB_URI、XINXIU_SEEDS_DIR 和 XINXIU_KEYS_DIR。',
        'The demo county needs MONGODB_URI, XINXIU_SEEDS_DIR and XINXIU_KEYS_DIR.',
      ),
    );
  const county = await readDemoCounty(seedsDir);
  const database = await connectDatabase(uri);
  try {
    const repositories = createRepositories(database, await loadFieldKeys(keysDir));
    await repositories.ensureIndexes();
    for (const department of county.departments) await repositories.departments.create(department);
    // One hash for all: the password is printed anyway, and a start should take seconds.
    const passwordHash = await hashPassword(county.password);
    let fresh = 0;
    for (const person of county.people) {
      const id = `demo-${person.username}`;
      if (await repositories.people.create({ ...person, id, locale: 'zh-CN', passwordHash })) fresh++;
    }
    const there = county.people.length - fresh;
    log(
      say(
        `示范县：新装载 ${fresh} 人，已有 ${there} 人`,
        `demo county: ${fresh} people loaded, ${there} were there`,
      ),
    );
  } finally {
    await database.close();
  }
  return signIns(county);
}

function signIns({ name, nameEn, password, people }: Awaited<ReturnType<typeof readDemoCounty>>): string[] {
  const lines = people.map(({ username, role, department, organisationName }) => {
    const where = department || organisationName;
    return `  ${username.padEnd(14)} ${role.padEnd(18)} ${where}`;
  });
  const head = say(
    `${name}的示范登录，密码 ${password}：`,
    `Demo sign-ins of ${nameEn}, password ${password}:`,
  );
  return [head, ...lines];
}
