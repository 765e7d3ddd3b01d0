import { randomInt } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type CivilDate, type Penalty, addDays, completeUscc } from '@xinxiu/domain';
import { importPenalties, loadProfile } from '@xinxiu/intake';
import { say } from '../output/language.js';
import { Refused } from '../output/output.js';
import { seedsDir } from '../stack/project.js';

/** A file with an invented penalty of five months ago, for a business that never was. */
export async function inventedPenaltyFile(today: CivilDate): Promise<string> {
  const serial = String(randomInt(1e8)).padStart(8, '0');
  const decided = addDays(today, -150);
  const row = {
    CF_XDR_MC: `青禾示范${serial.slice(4)}商贸有限公司`,
    CF_XDR_LB: '法人及非法人组织',
    CF_XDR_SHXYM: completeUscc('91420599', serial),
    CF_FRDB: '示某',
    CF_WSH: `青市监罚〔${decided.slice(0, 4)}〕${serial}号`,
    CF_WFXW: '违反广告管理规定',
    CF_SY: '在包装上使用绝对化用语',
    CF_YJ: '《中华人民共和国广告法》第五十七条',
    CF_CFLB: '罚款',
    CF_NR: '罚款20000元',
    CF_NR_FK: 2,
    CF_JDRQ: decided,
    CF_YXQ: '2099-12-31',
    CF_CFJG: '青禾县市场监督管理局',
    CF_CFJGDM: '11420599MB1999012N',
    CF_SJLY: '青禾县市场监督管理局',
    CF_SJLYDM: '11420599MB1999012N',
  };
  const file = join(await mkdtemp(join(tmpdir(), 'xinxiu-demo-')), 'penalty.json');
  await writeFile(file, JSON.stringify([row]));
  return file;
}

/** Removes an invented file with its folder. */
export async function forgetFile(file: string): Promise<void> {
  await rm(dirname(file), { recursive: true });
}

/** The first penalty of a file that can be taken, as the profile reads it. @throws Refused when there is none */
export async function firstPenalty(file: string, profileName: string): Promise<Penalty> {
  const profile = await loadProfile(profileName, join(seedsDir(), 'profiles'));
  const run = importPenalties({ source: file, profile, dryRun: true });
  let found: Penalty | undefined;
  for await (const { penalty, outcome } of run) if (outcome === 'taken') found ??= penalty as Penalty;
  if (found) return found;
  throw new Refused(
    say(`${file} 中没有可以入库的处罚。`, `${file} holds no penalty that can be taken.`),
    say(
      '用 "xinxiu import penalties 文件 --dry-run" 查看原因。',
      'See why with "xinxiu import penalties FILE --dry-run".',
    ),
  );
}
