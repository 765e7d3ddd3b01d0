import { spawn, type SpawnOptions } from 'node:child_process';

/**
 * Runs a tool to its end.
 * @returns what it printed on stdout and stderr together
 * @throws Error with the last lines when it fails
 */
export function runTool(
  command: string,
  args: readonly string[],
  options: Pick<SpawnOptions, 'cwd' | 'env' | 'timeout' | 'uid' | 'gid'> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) return resolve(output);
      const tail = output.trimEnd().split('\n').slice(-8).join('\n');
      reject(new Error(`${command} ended ${signal ? `by ${signal}` : `with code ${code}`}: ${tail}`));
    });
  });
}
