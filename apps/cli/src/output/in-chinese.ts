import { NOTICE_WORDINGS } from '@xinxiu/calendar';
import { CONTRACT_WORDINGS, chineseBy } from '@xinxiu/contracts';
import { FAULT_WORDINGS } from '@xinxiu/domain';
import { PACK_PART_WORDINGS, PACK_WORDINGS, YAML_PART_WORDINGS, YAML_WORDINGS } from '@xinxiu/policy';
import { KEY_WORDINGS } from '@xinxiu/platform';
import { STACK_WORDINGS } from '@xinxiu/stack';
import { COMMANDER_PART_WORDINGS, COMMANDER_WORDINGS } from './commander-wordings.js';
import { SYSTEM_WORDINGS } from './system-wordings.js';

/** A message in Chinese that a library words in English; as it is where its wording is unknown. */
export const inChinese = chineseBy(
  {
    ...CONTRACT_WORDINGS,
    ...FAULT_WORDINGS,
    ...PACK_WORDINGS,
    ...YAML_WORDINGS,
    ...NOTICE_WORDINGS,
    ...COMMANDER_WORDINGS,
    ...STACK_WORDINGS,
    ...KEY_WORDINGS,
    ...SYSTEM_WORDINGS,
  },
  {
    ...PACK_PART_WORDINGS,
    ...YAML_WORDINGS,
    ...YAML_PART_WORDINGS,
    ...NOTICE_WORDINGS,
    ...COMMANDER_PART_WORDINGS,
    ...KEY_WORDINGS,
    ...SYSTEM_WORDINGS,
  },
);
