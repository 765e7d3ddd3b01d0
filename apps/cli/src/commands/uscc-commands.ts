import { checkUscc } from '@xinxiu/domain';
import type { CodeStep, ConfirmedCode } from '@xinxiu/contracts';
import type { Command } from 'commander';
import { Api, type ListPage } from '../api/api.js';
import { type ConfirmedSource, confirmedCodes } from '../law/confirmed-codes.js';
import { type Line, NOT_UTF8, linesOf, sourceOf } from '../law/lines.js';
import { lineNotUtf8, nothing, tellRefused } from '../law/tell-refused.js';
import { type TextOptions, textLanguage, withText } from '../law/text-option.js';
import { usccText } from '../law/uscc-text.js';
import { examples } from '../output/examples.js';
import { say } from '../output/language.js';
import { EXIT, UsageError, output, table } from '../output/output.js';
import { type GroundOptions, groundOf } from '../records/ground.js';
import { uploadedFile } from '../records/uploaded-file.js';

interface CheckOptions extends ConfirmedSource, TextOptions {
  readonly file?: string;
}

async function check(codes: readonly string[], options: CheckOptions): Promise<void> {
  const { file } = options;
  if (codes.length > 0 && file !== undefined) {
    throw new UsageError(
      say('代码和 --file 只能给出其一。', 'Codes and --file are both given: give one of them.'),
    );
  }
  if (codes.length === 0 && file === undefined) {
    throw new UsageError(say('请给出代码，或用 --file 指定文件。', 'Give codes, or a file with --file.'));
  }
  const confirmed = await confirmedCodes(options);
  const language = textLanguage(options);
  let isEmpty = true;
  for await (const { line, text } of file === undefined ? asLines(codes) : linesOf(sourceOf(file))) {
    isEmpty = false;
    if (text === NOT_UTF8) {
      await tellRefused(line, [lineNotUtf8(line)], language);
      continue;
    }
    const verdict = checkUscc(text, confirmed);
    if (language) await output.textLine(usccText(verdict, language));
    else await output.jsonLine(verdict);
    if (!verdict.valid) process.exitCode = EXIT.refused;
  }
  if (isEmpty) await tellRefused(1, [nothing()], language);
}

/** Codes that are written behind the command, each as it is. */
function asLines(codes: readonly string[]): readonly Line[] {
  return codes.map((text, at) => ({ line: at + 1, text }));
}

interface ConfirmOptions extends GroundOptions {
  readonly document: string;
  readonly key?: string;
}

async function confirm(code: string, options: ConfirmOptions): Promise<void> {
  const ground = groundOf(options);
  const fileId = await uploadedFile(options.document);
  const { body } = await (
    await Api.asCaller()
  ).post<ConfirmedCode>('/confirmed-codes', { code, fileId, ground }, options.key);
  output.json(body);
}

async function revoke(code: string, { reason, key }: { reason: string; key?: string }): Promise<void> {
  const path = `/confirmed-codes/${encodeURIComponent(code)}/revocation`;
  output.json((await (await Api.asCaller()).post<ConfirmedCode>(path, { reason }, key)).body);
}

interface ListOptions {
  readonly state: string;
  readonly limit: string;
  readonly cursor?: string;
  readonly json?: boolean;
}

async function confirmed({ json, ...options }: ListOptions): Promise<void> {
  const query = new URLSearchParams({ ...options });
  const page = await (await Api.asCaller()).get<ListPage<ConfirmedCode>>(`/confirmed-codes?${query}`);
  if (json) return output.json(page);
  const rows = page.items.map(({ code, state, steps }) => {
    const last = steps.at(-1);
    return [code, state, last?.by.name ?? '', last?.at ?? '', last ? told(last) : ''];
  });
  output.text(
    table([
      [
        say('代码', 'code'),
        say('状态', 'state'),
        say('办理人', 'by'),
        say('时间', 'at'),
        say('理由', 'ground'),
      ],
      ...rows,
    ]),
  );
}

function told(step: CodeStep): string {
  if (step.type === 'revoked') return step.reason;
  return `${step.ground.text}（${step.ground.article}）${step.fileId}`;
}

export function usccCommands(program: Command): void {
  const group = program.command('uscc').description(say('统一社会信用代码', 'unified social credit codes'));
  withText(group.command('check [code...]'))
    .description(
      say(
        '校验两个校验码；有一个无效时退出码为 1',
        'checks both check characters; exit 1 when one is invalid',
      ),
    )
    .option(
      '--file <file>',
      say('一行一个代码的文件；- 为标准输入', 'a file with one code a line; - for stdin'),
    )
    .option(
      '--confirmed <file>',
      say(
        '已凭证件确认的代码：一行一个，或 uscc confirmed --json 的输出',
        'confirmed codes: one a line, or what "uscc confirmed --json" gives',
      ),
    )
    .option(
      '--server',
      say('采用所登录平台的确认清单', 'with the confirmed codes of the county that you are signed in to'),
    )
    .addHelpText('after', examples('xinxiu uscc check 91320100748204660Q'))
    .action(check);
  group
    .command('confirm <code>')
    .description(
      say(
        '凭证件确认校验码不符的试点代码（信用主管部门）',
        'confirms with its certificate a pilot code whose check is wrong; credit office',
      ),
    )
    .requiredOption('--document <path>', say('证件', 'the certificate'))
    .requiredOption('--ground <text>', say('理由', 'why'))
    .requiredOption('--article <text>', say('所依据的条款或文件', 'article or paper that it rests on'))
    .option('--key <key>', say('同一 key 只生效一次', 'the same key has one effect'))
    .option('--json')
    .addHelpText(
      'after',
      examples(
        'xinxiu uscc confirm 91350211M0000XUF46 --document licence.pdf --ground 试点期间发放，与营业执照一致 --article 营业执照原件',
      ),
    )
    .action(confirm);
  group
    .command('revoke <code>')
    .description(say('撤销确认（信用主管部门）', 'takes a confirmation back; credit office'))
    .requiredOption('--reason <text>', say('理由', 'why'))
    .option('--key <key>', say('同一 key 只生效一次', 'the same key has one effect'))
    .option('--json')
    .action(revoke);
  group
    .command('confirmed')
    .description(say('列出已确认的代码', 'lists the confirmed codes'))
    .option('--state <state>', 'confirmed, revoked, all', 'confirmed')
    .option('--limit <n>', say('最多条数', 'at most'), '200')
    .option('--cursor <cursor>', say('接上一页', 'where the page before ended'))
    .option('--json')
    .action(confirmed);
}
