import { type RecordPosition, mayBeAppliedFor } from './simulate-record.js';

/** Work of a department under the law as it is and with the draft. */
export interface DepartmentWork {
  /** Code; `applicant` where it is the applicant's turn, empty where no department is known. */
  readonly department: string;
  /** Records that may be applied for on the day of the simulation. */
  readonly applicable: BeforeAfter;
  /** Open cases whose turn it is. */
  readonly cases: BeforeAfter;
  /** Of those, the ones that are past their due date on the day. */
  readonly overdue: BeforeAfter;
}

export interface BeforeAfter {
  before: number;
  after: number;
}

type Side = keyof BeforeAfter;

/** Counts per department; holds no more than there are departments. */
export class Workload {
  private readonly departments = new Map<string, DepartmentWork>();

  addRecord(department: string, side: Side, position: RecordPosition): void {
    if (mayBeAppliedFor(position)) this.of(department).applicable[side] += 1;
  }

  addCase(unit: string, side: Side, overdue: boolean): void {
    const work = this.of(unit);
    work.cases[side] += 1;
    if (overdue) work.overdue[side] += 1;
  }

  /** By code. */
  list(): DepartmentWork[] {
    return [...this.departments.values()].sort((a, b) => (a.department < b.department ? -1 : 1));
  }

  private of(department: string): DepartmentWork {
    const none = (): BeforeAfter => ({ before: 0, after: 0 });
    const work = this.departments.get(department) ?? {
      department,
      applicable: none(),
      cases: none(),
      overdue: none(),
    };
    this.departments.set(department, work);
    return work;
  }
}
