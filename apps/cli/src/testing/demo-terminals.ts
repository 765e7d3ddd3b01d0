import { readDemoCounty } from '../demo-county/county-file.js';
import { seedsDir } from '../stack/project.js';
import { Terminal } from './run-xinxiu.js';

/** Terminals in which people of the demo county have signed in, by their user names. */
export async function demoTerminals<Name extends string>(
  ...usernames: readonly Name[]
): Promise<Readonly<Record<Name, Terminal>>> {
  const { password } = await readDemoCounty(seedsDir());
  const terminals: [Name, Terminal][] = [];
  for (const user of usernames) {
    const terminal = await Terminal.open();
    const { code, stderr } = await terminal.run(['login', '--user', user], { XINXIU_PASSWORD: password });
    if (code !== 0) throw new Error(`${user} could not sign in: ${stderr}`);
    terminals.push([user, terminal]);
  }
  return Object.fromEntries(terminals) as Record<Name, Terminal>;
}
