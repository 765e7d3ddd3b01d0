/** What the doctor found of one part. */
export interface Finding {
  readonly part: string;
  readonly ok: boolean;
  readonly detail: string;
  /** Only where something is wrong. */
  readonly whatToDo?: string;
}

export function finding(part: string, ok: boolean, detail: string, whatToDo: string): Finding {
  return { part, ok, detail, ...(!ok && { whatToDo }) };
}
