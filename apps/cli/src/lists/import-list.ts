import type { listImportResultSchema } from '@xinxiu/contracts';
import type { z } from 'zod';
import { Api } from '../api/api.js';
import { importing } from '../output/importing.js';
import { say } from '../output/language.js';
import { EXIT, output } from '../output/output.js';
import { existingFile } from '../records/existing-file.js';

/** Streams a list to the api. @throws Refused when the file is not there or the api refuses it as a whole */
export async function importList(path: string, file: string, json: boolean): Promise<void> {
  await existingFile(file, say('指定一份 CSV、XLSX 或 JSON 文件。', 'Name a CSV, XLSX or JSON file.'));
  const api = await Api.asCaller();
  const { body } = await importing(file, () =>
    api.uploadFile<z.output<typeof listImportResultSchema>>(path, file),
  );
  const { taken, updated, unchanged, refused, total, rows } = body;
  if (json) output.json(body);
  else {
    for (const { row, outcome, reasons } of rows)
      for (const { field, value, code, message } of reasons)
        output.text(`${row}  ${outcome}  ${code}  ${field}=${value ?? ''}  ${message}`);
    output.text(
      say(
        `入库 ${taken}，更新 ${updated}，没有变化 ${unchanged}，拒绝 ${refused}，共 ${total}`,
        `taken ${taken}, updated ${updated}, unchanged ${unchanged}, refused ${refused}, total ${total}`,
      ),
    );
  }
  if (total === 0) output.note(say(`${file} 中没有数据行。`, `${file} has no rows, only a header at most.`));
  process.exitCode = refused === 0 ? EXIT.done : EXIT.refused;
}
