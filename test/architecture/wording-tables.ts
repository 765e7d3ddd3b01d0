import { join } from 'node:path';
import { NOTICE_WORDINGS } from '@xinxiu/calendar';
import { CONTRACT_WORDINGS, type InChinese, type Wordings } from '@xinxiu/contracts';
import { FAULT_WORDINGS } from '@xinxiu/domain';
import { PACK_PART_WORDINGS, PACK_WORDINGS, YAML_PART_WORDINGS, YAML_WORDINGS } from '@xinxiu/policy';
import { KEY_WORDINGS } from '@xinxiu/platform';
import { STACK_WORDINGS } from '@xinxiu/stack';
import { repositoryRoot } from '../harness/repository-root.js';

/** Applications are no packages that one imports from: their tables are read where they lie. */
async function inside<T>(path: string): Promise<T> {
  return (await import(join(repositoryRoot(), path))) as T;
}

const [details, parts, api, commander, system, cli] = await Promise.all([
  inside<{ DETAIL_WORDINGS: Wordings }>('apps/api/src/http/detail-wordings.ts'),
  inside<{ PART_WORDINGS: Wordings }>('apps/api/src/http/part-wordings.ts'),
  inside<{ inChinese: InChinese }>('apps/api/src/http/in-chinese.ts'),
  inside<{ COMMANDER_WORDINGS: Wordings; COMMANDER_PART_WORDINGS: Wordings }>(
    'apps/cli/src/output/commander-wordings.ts',
  ),
  inside<{ SYSTEM_WORDINGS: Wordings }>('apps/cli/src/output/system-wordings.ts'),
  inside<{ inChinese: InChinese }>('apps/cli/src/output/in-chinese.ts'),
]);

/** Wordings with their Chinese, each by where it arises. */
export const TABLES = {
  details: details.DETAIL_WORDINGS,
  parts: parts.PART_WORDINGS,
  contracts: CONTRACT_WORDINGS,
  faults: FAULT_WORDINGS,
  packs: PACK_WORDINGS,
  packParts: PACK_PART_WORDINGS,
  yaml: { ...YAML_WORDINGS, ...YAML_PART_WORDINGS },
  notices: NOTICE_WORDINGS,
  commander: { ...commander.COMMANDER_WORDINGS, ...commander.COMMANDER_PART_WORDINGS },
  stack: STACK_WORDINGS,
  keys: KEY_WORDINGS,
  system: system.SYSTEM_WORDINGS,
} as const satisfies Readonly<Record<string, Wordings>>;

export const apiInChinese = api.inChinese;
export const cliInChinese = cli.inChinese;
