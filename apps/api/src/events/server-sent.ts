import type { FedEvent } from './event-feed.js';

const PLACE = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}):(\S{1,400})$/;

/** `<bucket>:<event id>`: where a page has read to. */
export function parsePlace(
  lastEventId: string,
): { readonly bucket: string; readonly id: string } | undefined {
  const [, bucket, id] = PLACE.exec(lastEventId) ?? [];
  return bucket === undefined || id === undefined ? undefined : { bucket, id };
}

/** What changed, not how: the page asks for what it may see. */
export function eventMessage({ bucket, event, status }: FedEvent): string {
  const { id, type, caseId, seq, at } = event;
  const data = JSON.stringify({ id, type, caseNo: caseId, seq, at, status });
  return `id: ${bucket}:${id}\nevent: case\ndata: ${data}\n\n`;
}
