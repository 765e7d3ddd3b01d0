import type { trackingSchema } from '@xinxiu/contracts';
import {
  type Actor,
  type Determination,
  type TrackingFactType,
  allowedTrackingActions,
  maskNumbers,
  onApplicantsSide,
} from '@xinxiu/domain';
import type { StoredFile, StoredTracking, StoredTrackingFact } from '@xinxiu/persistence';
import type { z } from 'zod';
import { fileView } from '../files/file-view.js';
import { trackingStanding } from './commitment-view.js';
import type { MeasureChoices } from './measure-catalogue.js';

export type TrackingView = z.input<typeof trackingSchema>;

/** What was only proposed, and what fails inside, is nothing that the promisor is told. */
const INTERNAL: ReadonlySet<TrackingFactType> = new Set([
  'determination-proposed',
  'determination-refused',
  'attention-raised',
  'attention-cleared',
]);

/** How a commitment is followed, for somebody whom it concerns; numbers of persons are masked. */
export function trackingView(
  { state, facts }: StoredTracking,
  files: readonly StoredFile[],
  actor: Actor,
  choices?: MeasureChoices,
): TrackingView {
  const hides = onApplicantsSide(actor);
  const { commitmentId, version, proposal, determination, consequence } = state;
  const deadline = state.deadline && facts.findLast(({ deadline: set }) => set !== undefined)?.deadline;
  const view = maskNumbers({
    commitmentId,
    version,
    ...trackingStanding(state),
    allowed: [...allowedTrackingActions(state, actor)],
    ...(deadline && { deadline: { ...deadline, proof: [...deadline.proof] } }),
    ...(proposal && !hides && { proposal: determinationView(proposal) }),
    ...(determination && { determination: determinationView(determination) }),
    ...(consequence && { consequence }),
    files: files.map(fileView),
    history: facts.flatMap((fact, at) => (hides && INTERNAL.has(fact.type) ? [] : [factView(fact, at + 1)])),
  }) as TrackingView;
  // A record is chosen by its id, which stays as it is.
  return { ...view, ...(choices && { choices: choicesView(choices) }) };
}

/** Files that the facts of a tracking name. */
export function trackingFileIds(facts: readonly StoredTrackingFact[]): readonly string[] {
  return facts.flatMap((fact) => ('fileIds' in fact.data ? fact.data.fileIds : []));
}

type Found = Determination & { readonly by: Actor; readonly at: string; readonly proposedBy?: Actor };

function determinationView({ by, proposedBy: _, ...found }: Found) {
  return { ...found, measures: [...found.measures], by: by.name };
}

function choicesView({ pack: { id, version }, measures, records, approvers }: MeasureChoices) {
  return {
    pack: { id, version },
    measures: measures.map(({ types: _, validity: _validity, republication, onPart, onNone, ...rule }) => ({
      ...rule,
      ...(onPart && { onPart }),
      ...(onNone && { onNone }),
      republishes: republication !== undefined,
    })),
    records: records.map(({ id: recordId, penalty: { decisionNumber, decisionDate, authority } }) => ({
      id: recordId,
      decisionNumber,
      decisionDate,
      authority,
    })),
    approvers: approvers.map(({ code, name }) => ({ code, name })),
  };
}

function factView({ type, at, by, data }: StoredTrackingFact, seq: number) {
  const { name, role, department } = by;
  // Who proposed it stands with the proposal.
  const { proposedBy: _, ...told } = data as Record<string, unknown>;
  return { seq, type, at, by: { name, role, ...(department !== undefined && { department }) }, data: told };
}
