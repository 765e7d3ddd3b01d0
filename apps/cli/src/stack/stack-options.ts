import type { StartStackOptions } from '@xinxiu/stack';
import { dataDir } from '../api/api-address.js';
import { loadDemoCounty } from '../demo-county/load-demo-county.js';
import { projectDir, seedsDir } from './project.js';

/** What `start` and `demo` tell the stack. */
export function stackOptions(log: (line: string) => void, demoOnExternal = false): StartStackOptions {
  return {
    dataDir: dataDir(),
    instance: 'default',
    projectDir: projectDir(),
    seedsDir: seedsDir(),
    log,
    demoOnExternal,
    seed: (env) => loadDemoCounty({ env, log }),
  };
}
