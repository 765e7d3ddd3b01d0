import { type Problem, problemSchema } from '@xinxiu/contracts';

/** A refusal of the server in its own words (RFC 9457), or that it was not reached. */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }

  get code(): string {
    return this.problem.code;
  }
}

/** The request reached nobody, or its answer did not reach us: asking again with the same key does it once. */
export class Unreached extends Error {}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const read = problemSchema.safeParse(await response.json().catch(() => undefined));
  if (read.success) return new ApiProblem(read.data);
  return new ApiProblem({
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    detail: response.statusText,
    code: 'UNKNOWN',
    whatToDo: '',
  });
}

/** Whether the session is over: a wrong password is a 401 as well, and ends nothing. */
export function isSessionOver(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'NOT_SIGNED_IN';
}

/** Whether it was looked at and refused: sent again it is another intention. Everything else may have arrived. */
export function isRefused(error: unknown): boolean {
  return error instanceof ApiProblem && error.problem.status < 500 && error.problem.retryAfter === undefined;
}

const HALF_WAY = ['SECOND_FACTOR_NEEDED', 'SECOND_FACTOR_SETUP_NEEDED'];

/** What the second step of a sign-in answers, where the password was right and is not enough; undefined for all else. */
export function challengeOf(error: unknown): string | undefined {
  return error instanceof ApiProblem && HALF_WAY.includes(error.code) ? error.problem.challenge : undefined;
}
