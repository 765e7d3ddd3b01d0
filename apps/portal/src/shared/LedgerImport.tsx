import type { listImportResultSchema } from '@xinxiu/contracts';
import type { Words } from '@xinxiu/domain';
import type { z } from 'zod';
import { useHeadingIn } from '../i18n/words.js';
import { ListImport } from './ListImport.js';
import type { Tone } from './Mark.js';
import { faultLine } from './list-faults.js';

type Result = z.output<typeof listImportResultSchema>;
type Row = Result['rows'][number];

const TONES: Readonly<Record<Row['outcome'], Tone>> = {
  taken: 'good',
  updated: 'good',
  unchanged: 'plain',
  refused: 'bad',
};

interface Column {
  readonly field: string;
  readonly words: Words;
}

interface Props {
  /** The columns that the ledger knows. */
  readonly columns: readonly Column[];
  readonly send: (file: File, isDry: boolean) => Promise<Result>;
  readonly changes: readonly string[];
  /** The texts of the room that the ledger has. */
  readonly say: (
    key: 'importTrial' | 'importDone' | 'takeAll' | `row_${Row['outcome']}`,
    values?: Readonly<Record<string, number>>,
  ) => string;
}

/** Takes a list into a ledger: new rows are added, and known ones get what the list tells in addition. */
export function LedgerImport({ columns, send, changes, say }: Props) {
  const headingIn = useHeadingIn();
  const nameOf = (name: string): string => {
    const known = columns.find(({ field }) => field === name);
    return known ? headingIn(known.words) : name;
  };
  return (
    <ListImport<Row, Result>
      accept=".csv,.xlsx,.json"
      send={send}
      changes={changes}
      summary={({ taken, updated, unchanged, refused }, isDone) =>
        say(isDone ? 'importDone' : 'importTrial', { taken, updated, unchanged, refused })
      }
      take={({ taken, updated }) => ({
        label: say('takeAll', { n: taken + updated }),
        isIdle: taken + updated === 0,
      })}
      outcomeOf={(outcome) => ({ tone: TONES[outcome], text: say(`row_${outcome}`) })}
      faultOf={(fault) => faultLine(fault, nameOf)}
    />
  );
}

/** The heads of a list as its template has them. */
export const headsOf = (columns: readonly Column[]): string => columns.map(({ words }) => words.zh).join(',');
