import { ERROR_CODES, type ErrorCode, type Problem } from '@xinxiu/contracts';
import { grpcFaultOf, isTaskFailing } from '../platform/grpc-fault.js';
import { maskedAnswer } from '../privacy/masked-answer.js';
import { inChinese } from './in-chinese.js';
import { ProblemError } from './problem.error.js';

export type Language = 'zh' | 'en';

/** The one of ours that the client likes best (RFC 9110, 12.5.4); Chinese, the product's own, unless it is English. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const asked = (acceptLanguage ?? '').split(',').flatMap((part, place) => {
    const [, tag = '', weight = '1'] = RANGE.exec(part) ?? [];
    const language = tag.toLowerCase();
    return language === 'zh' || language === 'en'
      ? [{ language, weight: Number(weight), place } as const]
      : [];
  });
  const [best] = asked
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight || one.place - other.place);
  return best?.language ?? 'zh';
}

/** A language with what follows it, and its weight: `zh-CN;q=0.8`. */
const RANGE = /^\s*([a-z]{1,8})(?:-[a-z0-9-]{1,40})?\s*(?:;\s*q=([01](?:\.\d{0,3})?)\s*)?$/i;

/** Who is not known by it is told who he is at the service, which may be a number of his: he gives that to the administrator. */
const TELLS_ONESELF: ReadonlySet<ErrorCode> = new Set(['IDENTITY_UNBOUND']);

export function problemDocument(error: ProblemError, requestId: string, language: Language): Problem {
  const { status, title, whatToDo } = ERROR_CODES[error.code];
  const document = {
    type: `urn:xinxiu:problem:${error.code}`,
    title: title[language],
    status,
    code: error.code,
    whatToDo: whatToDo[language],
    requestId,
    ...error.extras,
    ...toldIn(error, language),
  };
  return TELLS_ONESELF.has(error.code) ? document : maskedAnswer(document);
}

/** What happened, in the language: as a whole and place by place. */
export function toldIn(
  { detail, extras: { errors }, chinese }: ProblemError,
  language: Language,
): Pick<Problem, 'detail' | 'errors'> {
  if (language === 'en') return { detail, ...(errors && { errors }) };
  const turned =
    chinese.errors ?? errors?.map(({ path, message }) => ({ path, message: inChinese(message) }));
  return { detail: chinese.detail ?? inChinese(detail), ...(turned && { errors: turned }) };
}

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'MALFORMED_BODY',
  401: 'NOT_SIGNED_IN',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  413: 'TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  503: 'UNAVAILABLE',
};

const DETAIL: Partial<Record<ErrorCode, string>> = {
  MALFORMED_BODY: 'The request could not be read.',
  NOT_FOUND: 'There is nothing at this address.',
  TOO_LARGE: 'The body is larger than this address takes.',
  UNSUPPORTED_MEDIA_TYPE: 'The body has a type or encoding that this address does not take.',
};

/** Driver and engine errors that mean "not now" rather than "never". */
const NOT_NOW =
  /Mongo(ose)?(ServerSelection|Network|NotConnected|PoolCleared|WaitQueueTimeout)|buffering timed out|ECONNREFUSED|ECONNRESET|ETIMEDOUT|PoolClearedOnNetworkError|MongoNetworkTimeout|exceeded time limit|connection \S+ to \S+ timed out/;
/** What FerretDB passes on, as an error of its own, while its PostgreSQL is away, stops or starts. */
const STORE_BEHIND_IS_AWAY =
  /broken pipe|connection refused|unexpected EOF|conn closed|connection reset by peer|terminating connection|the database system is/;
const GRPC_NOT_NOW = new Set([1, 4, 14]);
const GRPC_EXHAUSTED = 8;

/**
 * Any error as a problem that says nothing of our insides: the log has it under the same request id. Errors of the
 * framework and its parsers carry a status; ours are ProblemErrors; the rest is 503 where a part does not answer, else 500.
 */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isCursorFault(error))
    return new ProblemError('INVALID_REQUEST', 'cursor: is not a cursor of this list.');
  const code = BY_STATUS[statusOf(error) ?? 0];
  if (code) return new ProblemError(code, DETAIL[code] ?? 'The request was refused.');
  const grpc = grpcFaultOf(error)?.code;
  if (grpc === GRPC_EXHAUSTED) {
    return new ProblemError('CASE_BUSY', 'More is asked of this case at once than can be done.', {
      retryAfter: 2,
    });
  }
  const described = describe(error);
  const isAway = NOT_NOW.test(described) || STORE_BEHIND_IS_AWAY.test(described);
  if ((grpc !== undefined && GRPC_NOT_NOW.has(grpc)) || isTaskFailing(error) || isAway) {
    return new ProblemError('UNAVAILABLE', 'A part of the system does not answer at the moment.', {
      retryAfter: 5,
    });
  }
  return new ProblemError('INTERNAL', 'The request was not carried out because of an error of ours.');
}

/** Cursors are opaque to the contract; the list that reads one says whether it gave it. */
function isCursorFault(error: unknown): boolean {
  return error instanceof RangeError && error.message.startsWith('Not a cursor');
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { getStatus, status } = error as { getStatus?: () => unknown; status?: unknown };
  const found: unknown = typeof getStatus === 'function' ? getStatus.call(error) : status;
  return typeof found === 'number' ? found : undefined;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : '';
  return `${error.name} ${error.message} ${error.cause === undefined ? '' : describe(error.cause)}`;
}
