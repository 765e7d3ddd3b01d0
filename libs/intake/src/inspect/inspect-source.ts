import { REASON_HEADER, buildProfile } from '../profile/profile.js';
import { storedRows } from '../readers/read-rows.js';
import type { StoredSource } from '../source/stored-source.js';
import { type SourceFormat, detectFormat } from '../source/format.js';

/** A column of a source, before anybody has said what it means. */
export interface SourceColumn {
  readonly header: string;
  /** The first different values under it, shortened. */
  readonly samples: readonly string[];
}

export interface SourceSketch {
  readonly format: SourceFormat;
  readonly columns: readonly SourceColumn[];
}

const ROWS_LOOKED_AT = 50;
const SAMPLES = 3;
const SAMPLE_CHARS = 60;

/** Knows no header and refuses none: a line with several names in it is the header. */
const OPEN = {
  ...buildProfile({
    name: 'inspect',
    title: { zh: '查看表头', en: 'look at the headers' },
    source: '',
    columns: {},
    keep: [],
    ignore: [],
    licence: [],
    derive: [],
    constants: {},
  }),
  meaningOf: () => ({ kind: 'keep' }) as const,
};

/** The columns of the first rows, so that somebody can say what they mean. @throws IntakeError for what is no such file */
export async function inspectSource(stored: StoredSource): Promise<SourceSketch> {
  const format = await detectFormat(stored);
  const samples = new Map<string, Set<string>>();
  for await (const { row, columns, cells } of storedRows(stored, OPEN)) {
    for (const header of columns.filter(isNamed)) if (!samples.has(header)) samples.set(header, new Set());
    for (const { header, value } of cells) addSample(samples.get(header), value);
    if (row >= ROWS_LOOKED_AT) break;
  }
  const columns = [...samples].map(([header, values]) => ({ header, samples: [...values] }));
  return { format, columns };
}

const isNamed = (header: string): boolean => header !== '' && header !== REASON_HEADER;

function addSample(values: Set<string> | undefined, value: string): void {
  if (values && values.size < SAMPLES) values.add(value.trim().slice(0, SAMPLE_CHARS));
}
