/** Of these the message does not say which column it is about, and what stands there. */
const OF_A_CELL: readonly string[] = ['NOT_PLAIN', 'COLUMNS_DISAGREE'];

interface Fault {
  readonly field: string;
  readonly value: string | null;
  readonly code: string;
  readonly message: string;
}

/** What is wrong with a row of a ledger's list, in a line. @param nameOf what the column of a field is called */
export function faultLine({ field, value, code, message }: Fault, nameOf: (field: string) => string): string {
  if (!OF_A_CELL.includes(code)) return message;
  return [nameOf(field), value, message].filter(Boolean).join(' · ');
}
