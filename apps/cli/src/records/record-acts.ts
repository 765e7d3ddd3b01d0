import type { ObligationKind, RecordPublication, WaitingChange } from '@xinxiu/domain';
import { Api } from '../api/api.js';
import { say } from '../output/language.js';
import { output } from '../output/output.js';
import { type GroundOptions, groundOf } from './ground.js';
import { uploadedFile } from './uploaded-file.js';

export interface ActOptions {
  /** Version that the person saw; without it what the record is now. */
  readonly expectedVersion?: number;
  /** The same key has one effect. */
  readonly key?: string;
}

/** Sends an act on a record and shows the answer. */
export async function act(id: string, path: string, options: ActOptions, body: object): Promise<void> {
  const api = await Api.asCaller();
  const record = `/records/${encodeURIComponent(id)}`;
  const expectedVersion = options.expectedVersion ?? (await versionOf(api, record));
  const sent = { expectedVersion, ...body };
  const { body: answer } = await api.post<Parameters<typeof noteProposal>[0]>(
    `${record}/${path}`,
    sent,
    options.key,
  );
  output.json(answer);
  noteProposal(answer);
}

/** Tells who sent an act that it changes nothing before somebody else has confirmed it. */
function noteProposal({ proposal }: { readonly proposal?: Pick<WaitingChange, 'unit'> }): void {
  if (!proposal) return;
  const { unit } = proposal;
  output.note(
    say(
      `已提出，须由${unit}的另一人确认后生效`,
      `proposed; it takes effect once another person of ${unit} has confirmed it`,
    ),
  );
}

async function versionOf(api: Api, record: string): Promise<number> {
  const { publication } = await api.get<{ publication: Pick<RecordPublication, 'version'> }>(record);
  return publication.version;
}

export function classify(
  id: string,
  options: ActOptions & GroundOptions & { readonly class: string },
): Promise<void> {
  return act(id, 'classification', options, { class: options.class, ground: groundOf(options) });
}

export function determineField(
  id: string,
  options: ActOptions & GroundOptions & { readonly set: string },
): Promise<void> {
  return act(id, 'field', options, { field: options.set, ground: groundOf(options) });
}

export interface EvidenceOptions extends ActOptions {
  readonly file: readonly string[];
  readonly on: string;
  readonly note?: string;
}

/** Uploads the proofs and names them. */
export async function showEvidence(
  id: string,
  obligations: readonly ObligationKind[],
  options: EvidenceOptions,
): Promise<void> {
  const { file, on, note } = options;
  const fileIds: string[] = [];
  for (const path of file) fileIds.push(await uploadedFile(path));
  await act(id, 'obligations/evidence', options, { obligations, fileIds, on, ...(note && { note }) });
}

export interface VerifyOptions extends ActOptions {
  readonly on?: string;
  readonly note?: string;
}

export function verify(
  id: string,
  obligations: readonly ObligationKind[],
  options: VerifyOptions,
): Promise<void> {
  const { on, note } = options;
  const body = { obligations, ...(on && { on }), ...(note && { note }) };
  return act(id, 'obligations/verification', options, body);
}

export async function waive(
  id: string,
  obligations: readonly ObligationKind[],
  options: ActOptions & GroundOptions & { readonly document: string },
): Promise<void> {
  const ground = groundOf(options);
  const fileId = await uploadedFile(options.document);
  await act(id, 'obligations/waiver', options, { obligations, fileId, ground });
}

export function reopen(
  id: string,
  obligations: readonly ObligationKind[],
  options: ActOptions & GroundOptions,
): Promise<void> {
  return act(id, 'obligations/reopening', options, { obligations, ground: groundOf(options) });
}
