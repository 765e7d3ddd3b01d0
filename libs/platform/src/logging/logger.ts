import { type DestinationStream, type Logger, pino } from 'pino';
import { redact, redactText } from './redact.js';

/**
 * A logger that writes one JSON object a line, in UTC, to stdout. Secrets and personal numbers are taken out of every
 * field and message; a line break in a value stays inside its JSON string.
 */
export function createLogger(name: string, level = 'info', destination?: DestinationStream): Logger {
  const options = {
    name,
    level,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (object: Record<string, unknown>) => redact(object) as Record<string, unknown>,
    },
    serializers: { err: redact },
    hooks: {
      logMethod(this: Logger, args: unknown[], method: (...args: unknown[]) => void) {
        method.apply(
          this,
          args.map((arg) => (typeof arg === 'string' ? redactText(arg) : arg)),
        );
      },
    },
  };
  return guardChildren(destination ? pino(options as never, destination) : pino(options as never));
}

/** The fields of a child pass no formatter. Its own children inherit this. */
function guardChildren(logger: Logger): Logger {
  const { child } = logger;
  return Object.assign(logger, {
    child(this: Logger, fields: Record<string, unknown>, options?: object) {
      return child.call(this, redact(fields) as Record<string, unknown>, options);
    },
  });
}

export type { Logger } from 'pino';
