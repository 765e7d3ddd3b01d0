import { type CaseFigure, civilDate } from '@xinxiu/domain';
import { type Model, trusted } from 'mongoose';
import type { CaseFigureDoc } from './schema.js';

/** What statistics are made of: a small row for each case, so that no statistics read the cases. */
export class CaseFigureRepository {
  constructor(private readonly figures: Model<CaseFigureDoc>) {}

  /** Puts in or replaces; the same facts give the same row, whoever writes it. */
  async put(figure: CaseFigure): Promise<void> {
    const { _id, ...fields } = figureDoc(figure);
    await this.figures.updateOne({ _id }, { $set: fields }, { upsert: true });
  }

  /** Cases that are counted in the month (`YYYY-MM`) or a later one. */
  async since(month: string): Promise<readonly CaseFigure[]> {
    const docs = await this.figures
      .find({ lastMonth: trusted({ $gte: month }) } as never)
      .lean<CaseFigureDoc[]>();
    return docs.map(caseFigure);
  }

  /** Numbers of the cases whose figure was drawn before it told of their course. */
  async withoutCourse(): Promise<readonly string[]> {
    const docs = await this.figures
      .find({ stays: trusted({ $exists: false }) } as never)
      .select({ _id: 1 })
      .lean<Pick<CaseFigureDoc, '_id'>[]>();
    return docs.map(({ _id }) => _id);
  }
}

function figureDoc(figure: CaseFigure): CaseFigureDoc {
  const { caseNo, department, submittedOn, decision, repairedOn, stays = [], causes = [] } = figure;
  const ends = [...stays.map(({ until = '' }) => until), ...causes.map(({ on }) => on)];
  const days = [submittedOn, decision?.on ?? '', repairedOn ?? '', ...ends];
  return {
    _id: caseNo,
    department,
    submittedOn,
    decidedOn: decision?.on ?? '',
    outcome: decision?.outcome ?? '',
    workingDays: decision?.workingDays ?? 0,
    onTime: decision?.onTime ? 1 : 0,
    repairedOn: repairedOn ?? '',
    stays,
    causes,
    lastMonth: days.sort().at(-1)?.slice(0, 7) ?? '',
  };
}

function caseFigure(doc: CaseFigureDoc): CaseFigure {
  const { _id, department, submittedOn, decidedOn, outcome, workingDays, onTime, repairedOn } = doc;
  const { stays, causes } = doc;
  return {
    caseNo: _id,
    department,
    submittedOn: civilDate(submittedOn),
    ...(outcome !== '' && {
      decision: { outcome, on: civilDate(decidedOn), workingDays, onTime: onTime === 1 },
    }),
    ...(repairedOn !== '' && { repairedOn: civilDate(repairedOn) }),
    ...(stays && { stays }),
    ...(causes && { causes }),
  };
}
