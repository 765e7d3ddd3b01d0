import { Readable } from 'node:stream';
import type { CaseState } from '@xinxiu/domain';
import { COUNTY, type NewNotice, type StoredFile } from '@xinxiu/persistence';
import type { RepairApplication } from '@xinxiu/workflows';
import { CaseClocks } from '../activities/repair-case/case-clocks.js';
import { rememberedRecipients } from '../activities/repair-case/remembered-recipients.js';
import { commitStep } from '../activities/repair-case/commit-step.js';
import { openCase } from '../activities/repair-case/open-case.js';
import { following, opening } from './case-facts.js';
import type { WorkerCounty } from './worker-county.js';

export function storedFile(
  { repositories }: WorkerCounty,
  id: string,
  owner: string,
  text: string,
  at: string,
): Promise<StoredFile> {
  const about = { id, name: '赵明.pdf', type: 'application/pdf', owner, uploadedBy: 'u-app', at };
  return repositories.files.put(Readable.from([Buffer.from(text)]), about);
}

/** A case that ended, with proofs, comments, notices and an archived history. @param name of a person, wherever people write */
export async function endedCase(
  county: WorkerCounty,
  at: string,
  name: string,
  over: Partial<RepairApplication>,
): Promise<RepairApplication> {
  const { repositories, law, people } = county;
  const serial = county.application().caseNo;
  const proof = await storedFile(
    county,
    `proof-${serial}`,
    people.applicant.organisation ?? '',
    `凭证 ${serial}`,
    at,
  );
  const application = county.application({ files: [proof], ...over });
  const { caseNo } = application;
  const outbox = {
    write: async (rows: readonly NewNotice[]) =>
      void (await repositories.notices.insertMany(rows, Date.now())),
  };
  const steps = {
    repositories,
    law,
    outbox,
    recipients: rememberedRecipients(repositories, () => Date.parse(at)),
    signals: { urgedCaseEnded: async () => undefined },
    clocks: new CaseClocks(repositories.cases),
    now: () => Date.parse(at),
  };
  await openCase(steps, opening(application));
  let state = (await repositories.cases.find(COUNTY, caseNo))?.state as CaseState;
  const act = async (fact: Parameters<typeof following>[1]) => {
    const next = following(state, fact, at);
    await commitStep(steps, { events: [next.event], state: next.state, computeDeadline: false });
    state = next.state;
  };
  await act({ type: 'comment-added', actor: people.clerk, data: { text: `${name}来电 13800000000` } });
  await act({
    type: 'application-withdrawn',
    actor: people.applicant,
    data: { reason: `${name}要求撤回` },
  });
  const archive = await storedFile(county, `history-${caseNo}`, 'county', `历史 ${caseNo}`, at);
  await repositories.endedCases.markArchived(caseNo, {
    fileId: archive.id,
    sha256: archive.sha256,
    runs: 1,
    at,
  });
  return application;
}
