import { createHash } from 'node:crypto';
import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Acknowledges every exchange file of a folder until stopped. */
export function acknowledgeAll(folder: string): { stop(): Promise<void> } {
  let ending = false;
  const run = async (): Promise<void> => {
    while (!ending) {
      const names = await readdir(folder).catch((): string[] => []);
      for (const name of names) {
        if (/^[^.]+\.json$/.test(name) && !names.includes(`${name}.ack.json`))
          await acknowledge(folder, name);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const running = run();
  return {
    stop: () => {
      ending = true;
      return running;
    },
  };
}

async function acknowledge(folder: string, name: string): Promise<void> {
  const sha256 = createHash('sha256')
    .update(await readFile(join(folder, name)))
    .digest('hex');
  const answer = { file: name, sha256, status: 'accepted', at: new Date().toISOString() };
  const path = join(folder, `${name}.ack.json`);
  await writeFile(`${path}.tmp`, JSON.stringify(answer));
  await rename(`${path}.tmp`, path);
}
