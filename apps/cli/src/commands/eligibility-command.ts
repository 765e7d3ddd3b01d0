import { join } from 'node:path';
import { DEEPEST_JSON, eligibilityRecordSchema, isDeeperThan } from '@xinxiu/contracts';
import {
  type CivilDate,
  type EligibilityRecord,
  type Result,
  assessEligibility,
  err,
  explainEligibility,
  ok,
  shanghaiDate,
} from '@xinxiu/domain';
import { type PolicyPacks, fieldNames, loadPacks, titlesIn, titlesOf, unknownField } from '@xinxiu/policy';
import type { Command } from 'commander';
import { jsonRecords } from '../law/json-records.js';
import { linesOf, sourceOf } from '../law/lines.js';
import { type LineProblem, tellRefused } from '../law/tell-refused.js';
import { type TextOptions, textLanguage, withText } from '../law/text-option.js';
import { examples } from '../output/examples.js';
import { localised, say } from '../output/language.js';
import { Refused, output } from '../output/output.js';
import { problemText } from '../policy/pack-problems.js';
import { seedsDir } from '../stack/project.js';
import { civilDay } from './arguments.js';

function packs(): PolicyPacks {
  const loaded = loadPacks(join(seedsDir(), 'policies'));
  if (loaded.ok) return loaded.value;
  throw new Refused(
    loaded.error.map(problemText).join('\n'),
    say('更正 seeds/policies 中的规则包。', 'Mend the packs in seeds/policies.'),
    { code: 'PACKS_INVALID' },
  );
}

/** One record as a JSON object, or several as JSON lines; one object out per record in, in constant memory. */
async function eligibility(file: string, options: TextOptions & { at?: CivilDate }): Promise<void> {
  const law = packs();
  const today = options.at ?? shanghaiDate(Date.now());
  const language = textLanguage(options);
  const titleOf = titlesOf(law);
  for await (const found of jsonRecords(linesOf(sourceOf(file)))) {
    const parsed = 'problem' in found ? err([found.problem]) : knownRecord(found.value, law);
    if (parsed.ok) {
      const answer = assessEligibility(parsed.value, today, law.regimes);
      if (language)
        await output.textLine(`${explainEligibility(answer, language, { titleOf }).join('\n')}\n`);
      else await output.jsonLine({ ...answer, titles: titlesIn(answer, law) });
    } else {
      await tellRefused(found.line, parsed.error, language, found.item);
    }
  }
}

/** By the same contract as `POST /api/v1/eligibility`. */
function knownRecord(value: unknown, law: PolicyPacks): Result<EligibilityRecord, readonly LineProblem[]> {
  if (isDeeperThan(value, DEEPEST_JSON)) {
    const message = say(
      `内容嵌套超过${DEEPEST_JSON}层。`,
      `The content is nested deeper than ${DEEPEST_JSON} levels.`,
    );
    return err([{ code: 'RECORD_INVALID', path: '', message }]);
  }
  const parsed = eligibilityRecordSchema.safeParse(value);
  if (!parsed.success) {
    return err(
      parsed.error.issues.map(({ path, message }) => ({
        code: 'RECORD_INVALID',
        path: path.join('.'),
        message: localised(message),
      })),
    );
  }
  const unknown = unknownField(parsed.data, law);
  if (unknown === undefined) return ok(parsed.data);
  const names = fieldNames(law);
  const message = say(
    `规则包中没有领域“${unknown}”；可用：${names.join('、')}`,
    `No pack knows the field "${unknown}"; there are: ${names.join(', ')}.`,
  );
  return err([{ code: 'FIELD_UNKNOWN', path: 'field', message }]);
}

export function eligibilityCommand(program: Command): void {
  withText(program.command('eligibility'))
    .description(say('何时可以申请修复，还缺什么', 'when repair may be applied for, and what is missing'))
    .argument('[file]', say('JSON 或 JSON 行；- 为标准输入', 'JSON or JSON lines; - for stdin'), '-')
    .option('--at <date>', say('申请日；默认今天', 'day of the application; today unless given'), civilDay)
    .addHelpText('after', examples('xinxiu eligibility record.json --at 2026-06-01'))
    .action(eligibility);
}
