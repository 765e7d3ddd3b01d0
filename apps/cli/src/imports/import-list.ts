import type { listImportResultSchema } from '@xinxiu/contracts';
import type { z } from 'zod';
import { Api } from '../api/api.js';
import { say } from '../output/language.js';
import { output } from '../output/output.js';
import { importing } from './importing.js';
import { endImport, reportRows } from './report-import.js';

/** Streams a list to the api. @throws Refused when the file is not there or the api refuses it as a whole */
export async function importList(path: string, file: string, json: boolean): Promise<void> {
  const { body } = await importing(file, async () =>
    (await Api.asCaller()).uploadFile<z.output<typeof listImportResultSchema>>(path, file),
  );
  const { taken, updated, unchanged, refused, total, rows } = body;
  if (json) output.json(body);
  else {
    reportRows(rows);
    output.text(
      say(
        `入库 ${taken}，更新 ${updated}，没有变化 ${unchanged}，拒绝 ${refused}，共 ${total}`,
        `taken ${taken}, updated ${updated}, unchanged ${unchanged}, refused ${refused}, total ${total}`,
      ),
    );
  }
  endImport(file, total, refused === 0);
}
