import type { Command } from 'commander';
import { Api } from '../api/api.js';
import {
  type ProposedFactor,
  showRecoveryCodes,
  showSecret,
  withCode,
  withFirstCode,
} from '../api/sign-in.js';
import { say } from '../output/language.js';
import { output } from '../output/output.js';
import { presentPassword } from './present-password.js';

const OWN = '/account/second-factor';

interface Json {
  readonly json?: boolean;
}

interface Factor {
  readonly state: 'on' | 'off';
  readonly required: boolean;
  readonly recoveryCodesLeft: number;
}

async function show({ json }: Json): Promise<void> {
  const factor = await (await Api.asCaller()).get<Factor>(OWN);
  if (json) return output.json(factor);
  const { state, required, recoveryCodesLeft } = factor;
  const on = say(
    `已启用，剩余恢复码 ${recoveryCodesLeft} 个`,
    `on, ${recoveryCodesLeft} recovery codes left`,
  );
  output.text(state === 'on' ? on : say('未启用', 'off'));
  if (required) output.text(say('本岗位必须使用', 'required of your role'));
}

async function setUp({ json }: Json): Promise<void> {
  const api = await Api.asCaller();
  const password = await presentPassword();
  const { state } = await api.get<Factor>(OWN);
  const propose = async (code?: string) =>
    (await api.post<ProposedFactor>(OWN, { password, ...(code !== undefined && { code }) })).body;
  showSecret(state === 'on' ? await withCode(propose) : await propose());
  await withFirstCode((code) => newCodes(api, 'confirmation', code, json));
}

async function renewCodes({ json }: Json): Promise<void> {
  const api = await Api.asCaller();
  await withCode((code) => newCodes(api, 'recovery-codes', code, json));
}

async function newCodes(api: Api, path: string, code: string, json?: boolean): Promise<void> {
  const { body } = await api.post<{ recoveryCodes: string[] }>(`${OWN}/${path}`, { code });
  if (json) output.json(body);
  else showRecoveryCodes(body.recoveryCodes);
}

async function remove(): Promise<void> {
  const api = await Api.asCaller();
  const password = await presentPassword();
  await withCode((code) => api.post(`${OWN}/removal`, { password, code }));
  output.text(say('第二重验证已停用', 'the second factor is off'));
}

async function reset(id: string, { reason }: { reason: string }): Promise<void> {
  await (await Api.asCaller()).post(`/people/${encodeURIComponent(id)}/second-factor-reset`, { reason });
  output.text(say('该人员的第二重验证已重置', 'the second factor of the person was reset'));
}

export function secondFactorCommands(program: Command): void {
  const factor = program.command('second-factor').description(say('第二重验证', 'the second factor'));
  factor.command('show').description(say('是否启用', 'whether it is on')).option('--json').action(show);
  factor
    .command('setup')
    .description(
      say(
        '启用或更换（XINXIU_PASSWORD、XINXIU_CODE，或询问）；结束其他登录和令牌',
        'sets one up, or another one (XINXIU_PASSWORD and XINXIU_CODE, or asks); ends other sessions and tokens',
      ),
    )
    .option('--json')
    .action(setUp);
  factor
    .command('recovery-codes')
    .description(say('重新生成恢复码，原有的作废', 'makes new recovery codes; the old ones are void'))
    .option('--json')
    .action(renewCodes);
  factor
    .command('remove')
    .description(
      say('停用；结束其他登录和令牌', 'does without, where the role may; ends other sessions and tokens'),
    )
    .action(remove);
  factor
    .command('reset')
    .argument('<person>')
    .requiredOption('--reason <text>', say('理由', 'why'))
    .description(say('重置某人遗失的第二重验证（管理员）', 'takes a lost one from a person (administrator)'))
    .action(reset);
}
