import { heartbeat } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import { type SpotCheckShare, shanghaiDate } from '@xinxiu/domain';
import type { Repositories, SealSigner } from '@xinxiu/persistence';
import type {
  BulkActivities,
  DutyActivities,
  RegistrationActivities,
  RepairCaseActivities,
  TrackingActivities,
  UrgeActivities,
} from '@xinxiu/workflows';
import type { Law } from '../law/law.js';
import { archiveClosedCases } from './archive/archive-closed-cases.js';
import { bulkSteps } from './bulk/bulk-steps.js';
import { CaseSignals } from './case-signals.js';
import { commitTracking } from './commitments/commit-tracking.js';
import { republishRecord } from './commitments/republish-record.js';
import { trackCommitments } from './commitments/track-commitments.js';
import type { NoticeOutbox } from './notices/notice-outbox.js';
import { type NoticeSender, sendNotices } from './notices/send-notices.js';
import { sweepNotices } from './notices/sweep-notices.js';
import { endPublication } from './publication/end-publication.js';
import { probeEnded } from './publication/probe-ended.js';
import type { PublicationTarget } from './publication/publication-target.js';
import { recordExpiry } from './records/expire-records.js';
import { carryOutDeletion } from './retention/carry-out-deletion.js';
import { proposeDeletions } from './retention/propose-deletions.js';
import { commitRegistration } from './registration/commit-registration.js';
import { openBusinessAccount } from './registration/open-business-account.js';
import { CaseClocks } from './repair-case/case-clocks.js';
import { rememberedRecipients } from './repair-case/remembered-recipients.js';
import { commitStep } from './repair-case/commit-step.js';
import { openCase } from './repair-case/open-case.js';
import { drawSpotCheck } from './spot-check/draw-spot-check.js';
import { withStableFailures } from './stored-failures.js';
import { commitUrge } from './urge-letters/commit-urge.js';
import { workingTime } from './working-time.js';

export interface ActivityDeps {
  readonly repositories: Repositories;
  readonly law: Pick<Law, 'calendar' | 'rulesOn' | 'rulesOfPack' | 'termOn'>;
  readonly sender: NoticeSender;
  readonly outbox: Pick<NoticeOutbox, 'write'>;
  readonly targets: readonly PublicationTarget[];
  readonly client: Pick<Client, 'workflow' | 'withDeadline' | 'workflowService' | 'options'>;
  readonly codecs: readonly PayloadCodec[];
  readonly spotCheck: SpotCheckShare;
  /** The audit key: it signs what is said about deletions, too. */
  readonly signer: SealSigner;
  /** Real instant, ms. */
  readonly now: () => number;
}

export type WorkerActivities = RepairCaseActivities &
  RegistrationActivities &
  TrackingActivities &
  UrgeActivities &
  BulkActivities &
  DutyActivities;

/** The ports of all workflows as plain functions: nothing is looked up by name or bound to an object at run time. */
export function createActivities(deps: ActivityDeps): WorkerActivities {
  const { repositories, law, sender, outbox, targets, client, codecs, signer, now } = deps;
  const signals = new CaseSignals(client);
  const recipients = rememberedRecipients(repositories, now);
  const clocks = new CaseClocks(repositories.cases);
  const steps = { repositories, law, recipients, clocks, outbox, signals, now };
  const ledgers = { repositories, law, outbox, now };
  const publication = { targets, looks: repositories.targetLooks, now };
  const bulk = bulkSteps({ repositories, law, client, now });
  const terms = () => law.rulesOn(shanghaiDate(now())).retention;
  return {
    openCase: withStableFailures((input) => openCase(steps, input)),
    commitStep: withStableFailures((input) => commitStep(steps, input)),
    sendNotices: withStableFailures(({ noticeIds }) => sendNotices(sender, noticeIds)),
    endPublication: withStableFailures((input) => endPublication(publication, input)),
    commitRegistration: withStableFailures((input) => commitRegistration(ledgers, input)),
    openBusinessAccount: withStableFailures((input) => openBusinessAccount(ledgers, input)),
    commitTracking: withStableFailures((input) => commitTracking(ledgers, input)),
    republishRecord: withStableFailures((order) => republishRecord({ repositories, law, now }, order)),
    trackCommitments: withStableFailures((input) =>
      trackCommitments({ repositories, law, client, signals, now }, input),
    ),
    commitUrge: withStableFailures((input) => commitUrge(ledgers, input)),
    beginBulk: withStableFailures((input) => bulk.beginBulk(input)),
    actOnItem: withStableFailures((input) => bulk.actOnItem(input)),
    giveUpItem: withStableFailures((input) => bulk.giveUpItem(input)),
    closeBulk: withStableFailures((input) => bulk.closeBulk(input)),
    sweepNotices: withStableFailures(() => sweepNotices(sender)),
    expireRecords: withStableFailures(recordExpiry({ repositories, signals, now })),
    probeEnded: withStableFailures((input) => probeEnded({ repositories, targets, now }, input)),
    proposeDeletions: withStableFailures(() => proposeDeletions({ repositories, rules: terms, now })),
    carryOutDeletion: withStableFailures(() =>
      carryOutDeletion({ repositories, rules: terms, signer, now, alive: heartbeat }),
    ),
    drawSpotCheck: withStableFailures(() => drawSpotCheck({ repositories, share: deps.spotCheck, now })),
    workingTime: withStableFailures((input) => workingTime(law, input)),
    archiveClosedCases: withStableFailures(() => archiveClosedCases({ repositories, client, codecs, now })),
  };
}
