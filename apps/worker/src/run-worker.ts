import { join } from 'node:path';
import { openBounceMailbox } from '@xinxiu/mail/bounces';
import { PublicKeys } from '@xinxiu/platform';
import { CaseSignals } from './activities/case-signals.js';
import { askForPaper } from './activities/notices/ask-for-paper.js';
import { gatherReminders } from './activities/notices/gather-reminders.js';
import { readBounces } from './activities/notices/read-bounces.js';
import { reviseTerms } from './activities/records/revise-terms.js';
import { AuditChainer } from './audit/audit-chainer.js';
import { handOutSeals } from './audit/hand-out-seals.js';
import { keepRunning } from './audit/keep-running.js';
import { HealthServer } from './health/health-server.js';
import { workerChecks } from './health/worker-checks.js';
import { inOrder } from './lifecycle/in-order.js';
import { untilTold } from './lifecycle/until-told.js';
import { DeliveryKeeper } from './schedules/delivery-keeper.js';
import { ensureSchedules } from './schedules/ensure-schedules.js';
import { CalendarKeeper } from './schedules/calendar-keeper.js';
import { RecordTermKeeper } from './schedules/record-term-keeper.js';
import { tellCalendarChange } from './schedules/tell-calendar-change.js';
import type { OpenParts } from './worker.module.js';
import { connectWorker, createWorker } from './worker-parts.js';

/** Nothing holds the process longer than this after it was told to end, ms; a supervisor kills at 45 s. */
const LAST_RESORT_MS = 40_000;

/**
 * Works until told to end, then drains: no new tasks, what runs ends, then the connections in the order in which they
 * need each other. @returns the exit code; 1 when the worker ended by itself, so that a supervisor starts it again
 */
export async function runWorker(parts: OpenParts): Promise<number> {
  const { logger, config } = parts;
  const connection = await connectWorker(config);
  const worker = await createWorker({
    connection,
    namespace: config.temporal.namespace,
    dataConverter: parts.dataConverter,
    activities: parts.activities,
  });
  const desk = { ...parts, folder: join(config.dataDir, 'audit-seals'), log: logger };
  const chainer = new AuditChainer({
    repositories: parts.repositories,
    log: logger,
    signer: parts.signer,
    keys: await PublicKeys.load(config.keysDir, 'audit'),
    handOut: () => handOutSeals(desk),
    keep: (running) => keepRunning(desk, running),
  });
  const health = new HealthServer(workerChecks(parts, worker), parts.metrics);
  await health.listen(config.workerHealthPort);
  const told = untilTold();
  const ended = worker.run().then(
    () => undefined,
    (error: unknown) => error,
  );
  chainer.start();
  parts.outbox.start();
  const keeper = calendarKeeper(parts);
  keeper.start();
  const terms = recordTermKeeper(parts);
  terms.start();
  const deliveries = deliveryKeeper(parts);
  deliveries.start();
  const starting = afterStart(parts);
  logger.info({ namespace: config.temporal.namespace }, 'the worker takes tasks');
  const cause = await Promise.race([told, ended]);
  const bySignal = typeof cause === 'string';
  if (bySignal) logger.info({ signal: cause }, 'draining');
  else logger.fatal({ err: cause }, 'the worker ended by itself');

  const lastResort = setTimeout(() => process.exit(1), LAST_RESORT_MS);
  lastResort.unref();
  health.drain();
  const failed = await inOrder(
    [
      ['worker', () => (worker.getState() === 'RUNNING' ? worker.shutdown() : undefined)],
      ['tasks', () => ended],
      ['start-up duties', () => starting],
      ['deliveries', () => deliveries.stop()],
      ['mails in hand', () => parts.outbox.stop()],
      ['holiday table', () => keeper.stop()],
      ['dates of records', () => terms.stop()],
      ['audit chain', () => chainer.stop()],
      ['engine', () => connection.close()],
      ['engine client', () => parts.temporal.close()],
      ['mail', () => parts.mailer.close()],
      ['store', () => parts.database.close()],
      ['health', () => health.close()],
    ],
    (name, error) => logger.error({ err: error, part: name }, 'did not end well'),
  );
  logger.info({ failed }, 'ended');
  return bySignal ? 0 : 1;
}

/** Duties of a start. The worker takes tasks meanwhile; one that fails is done by the next start, and is told. */
async function afterStart({ temporal, repositories, logger }: OpenParts): Promise<void> {
  try {
    await ensureSchedules({ client: temporal.client, duties: repositories.duties });
  } catch (error) {
    logger.error({ err: error }, 'schedules could not be settled');
  }
}

function calendarKeeper({ temporal, repositories, law, logger }: OpenParts): CalendarKeeper {
  const signals = new CaseSignals(temporal.client);
  const { cases, registrations, urgeLetters, commitmentTracking: trackings } = repositories;
  const telling = { cases, registrations, trackings, urgeLetters, law, signals, now: Date.now };
  return new CalendarKeeper({
    calendar: law.calendar,
    leases: repositories.leases,
    log: logger,
    tell: () => tellCalendarChange(telling),
  });
}

function deliveryKeeper({ config, repositories, returnPaths, outbox, logger }: OpenParts): DeliveryKeeper {
  const { leases, notices } = repositories;
  const { address, mailbox: url } = config.bounces ?? {};
  const mailbox = url !== undefined && address !== undefined ? openBounceMailbox(url, address) : undefined;
  const now = Date.now;
  return new DeliveryKeeper({
    leases,
    log: logger,
    now,
    gatherReminders: () => gatherReminders({ repositories, outbox, rule: config.digests, now }),
    ...(mailbox && returnPaths && { readBounces: () => readBounces({ notices, mailbox, returnPaths, now }) }),
    askForPaper: () => askForPaper({ repositories, outbox, now }),
  });
}

function recordTermKeeper({ repositories, law, logger }: OpenParts): RecordTermKeeper {
  const revision = { repositories, law, now: Date.now };
  const revise = (goesOn: () => boolean): Promise<number> => reviseTerms(revision, goesOn);
  return new RecordTermKeeper({ law, log: logger, now: Date.now, revise });
}
