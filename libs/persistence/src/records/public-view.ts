import { type Penalty, type PublicationState, maskName } from '@xinxiu/domain';
import type { OpenRecord } from './closed-record.js';

/**
 * What everybody may read of a record: an allow list, because a penalty also holds identity numbers, addresses and names
 * of people who were not punished (个人信息保护法 art. 6, 28; 行政处罚结果信息网上公开暂行办法).
 */
export interface PublicRecord {
  readonly id: string;
  readonly subjectName: string;
  /** Of organisations only. */
  readonly subjectCode?: string;
  readonly decisionNumber: string;
  readonly decisionDate: string;
  readonly authority: string;
  readonly penaltyKinds: Penalty['penaltyKinds'];
  readonly violation?: string;
  readonly basis?: string;
  readonly content?: string;
  readonly fineYuan?: number;
  readonly confiscatedYuan?: number;
  readonly publicationEnds: string | null;
  readonly state: PublicationState;
  /** E.g. `objection`: under dispute. */
  readonly marks: readonly string[];
}

export function publicRecord({ _id, penalty, publication, publicationEnds }: OpenRecord): PublicRecord {
  const person = isPerson(penalty);
  const text = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : withoutPersonalData(person ? hideName(value, penalty) : value);
  const shown = {
    violation: text(penalty.violation),
    basis: text(penalty.basis),
    content: text(penalty.content),
  };
  return {
    id: _id,
    subjectName: person ? maskName(penalty.subjectName) : penalty.subjectName,
    ...(!person && penalty.subjectCode !== undefined && { subjectCode: penalty.subjectCode }),
    decisionNumber: penalty.decisionNumber,
    decisionDate: penalty.decisionDate,
    authority: penalty.authority,
    penaltyKinds: penalty.penaltyKinds,
    ...(shown.violation !== undefined && { violation: shown.violation }),
    ...(shown.basis !== undefined && { basis: shown.basis }),
    ...(shown.content !== undefined && { content: shown.content }),
    ...(penalty.fineYuan !== undefined && { fineYuan: penalty.fineYuan }),
    ...(penalty.confiscatedYuan !== undefined && { confiscatedYuan: penalty.confiscatedYuan }),
    publicationEnds,
    state: publication.state,
    marks: publication.marks,
  };
}

/** Who has neither an organisation's code nor an organisation's name is taken for a person: in doubt nobody is shown. */
export function isPerson({ subjectKind, subjectCode, subjectName }: Penalty): boolean {
  if (subjectKind === '自然人') return true;
  return subjectKind === undefined && subjectCode === undefined && subjectName.length <= 4;
}

function hideName(text: string, { subjectName }: Penalty): string {
  return subjectName === '' ? text : text.replaceAll(subjectName, maskName(subjectName));
}

const PERSONAL = [
  /(?<![0-9A-Za-z])\d{17}[0-9Xx](?![0-9A-Za-z])/g,
  /(?<![0-9A-Za-z])\d{15}(?![0-9A-Za-z])/g,
  /(?<!\d)1[3-9]\d{9}(?!\d)/g,
  /(?<!\d)\d{16,19}(?!\d)/g,
];

/** Identity numbers, telephones and account numbers are struck from free text. */
export function withoutPersonalData(text: string): string {
  return PERSONAL.reduce((now, pattern) => now.replace(pattern, (found) => '*'.repeat(found.length)), text);
}
