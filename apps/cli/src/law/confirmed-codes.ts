import { readFile } from 'node:fs/promises';
import { normaliseUscc } from '@xinxiu/domain';
import { Api } from '../api/api.js';
import { localised, say } from '../output/language.js';
import { Refused } from '../output/output.js';

export interface ConfirmedSource {
  /** A file of confirmed codes. */
  readonly confirmed?: string;
  /** The list of the running county, as whoever is signed in. */
  readonly server?: boolean;
}

/** Codes that persons confirmed with a document, from a file, from the api, or none. @throws Refused */
export async function confirmedCodes({ confirmed, server }: ConfirmedSource): Promise<ReadonlySet<string>> {
  const fromFile = confirmed === undefined ? [] : codesOf(confirmed, await textOf(confirmed));
  const fromServer = server
    ? await (await Api.asCaller()).all<{ readonly code: string }>('/confirmed-codes')
    : [];
  return new Set([...fromFile, ...fromServer.map(({ code }) => code)]);
}

async function textOf(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new Refused(
      say(
        `无法读取 ${file}：${localised(error.message)}`,
        `Cannot read ${file}: ${localised(error.message)}`,
      ),
      say('检查文件名。', 'Check the name of the file.'),
      { code: 'FILE_UNREADABLE' },
    );
  });
  return text.replace(/^\uFEFF/, '');
}

/** One code a line, or what `xinxiu uscc confirmed --json` gives. */
function codesOf(file: string, text: string): readonly string[] {
  const listed = listedCodes(text);
  if (listed) return listed;
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    const code = normaliseUscc(line);
    if (code === '') return [];
    if (/^[0-9A-Z]{18}$/.test(code)) return [code];
    throw new Refused(
      say(`${file} 第 ${index + 1} 行不是代码。`, `Line ${index + 1} of ${file} is no code.`),
      say(
        '一行一个代码，或者 uscc confirmed --json 的输出。',
        'One code a line, or what "xinxiu uscc confirmed --json" gives.',
      ),
      { code: 'CONFIRMED_CODES_INVALID', line: index + 1 },
    );
  });
}

function listedCodes(text: string): readonly string[] | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    const { items } = JSON.parse(text) as { items?: readonly { code?: unknown; state?: unknown }[] };
    return items?.flatMap(({ code, state }) =>
      typeof code === 'string' && state !== 'revoked' ? [normaliseUscc(code)] : [],
    );
  } catch {
    return undefined;
  }
}
