import { readFile } from 'node:fs/promises';
import { type HolidayNotice, parseHolidayNotice } from '@xinxiu/calendar';
import { say } from '../output/language.js';
import { Refused } from '../output/output.js';

/** @throws Refused naming the line, when the file cannot be read or is no notice */
export async function readNoticeFile(file: string): Promise<{ notice: HolidayNotice; text: string }> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new Refused(
      say(`无法读取 ${file}：${error.message}`, `Cannot read ${file}: ${error.message}`),
      say('检查文件名。', 'Check the name of the file.'),
      { code: 'FILE_UNREADABLE' },
    );
  });
  const parsed = parseHolidayNotice(text);
  if (parsed.ok) return { notice: parsed.value, text: text.replace(/^\uFEFF/, '') };
  const { code, message, line } = parsed.error;
  throw new Refused(
    `${file}: ${message}`,
    say(
      '格式见 seeds/holidays：{year, papers, days: [{name, date, isOffDay}]}。',
      'The form is that of seeds/holidays: {year, papers, days: [{name, date, isOffDay}]}.',
    ),
    { code, ...(line !== undefined && { line }) },
  );
}
