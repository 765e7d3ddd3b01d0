import type { CaseCourse } from '@xinxiu/domain';
import { documentSchema } from '../database/document.js';

/** What is counted of a case; drawn from its facts, and nothing of anybody in it. */
export interface CaseFigureDoc {
  /** Number of the case. */
  _id: string;
  department: string;
  /** Asia/Shanghai days of legal time, as all of them; empty where it has not happened. */
  submittedOn: string;
  decidedOn: string;
  outcome: 'approved' | 'denied' | '';
  workingDays: number;
  onTime: 0 | 1;
  repairedOn: string;
  /** Absent, as its causes, in what was drawn before there were. */
  stays?: CaseCourse['stays'];
  causes?: CaseCourse['causes'];
  /** The last month (`YYYY-MM`) in which it is counted anywhere. */
  lastMonth: string;
}

export const caseFigureSchema = documentSchema<CaseFigureDoc>(
  'caseFigures',
  {
    _id: 'text',
    department: 'text',
    submittedOn: 'text',
    decidedOn: 'text',
    outcome: 'text',
    workingDays: 'number',
    onTime: 'number',
    repairedOn: 'text',
    stays: 'data',
    causes: 'data',
    lastMonth: 'text',
  },
  [[{ lastMonth: 1 }]],
);
