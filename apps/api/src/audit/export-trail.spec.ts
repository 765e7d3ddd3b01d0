import { describe, expect, it } from '@jest/globals';
import type { AuditLink } from '@xinxiu/persistence';
import { type TrailFormat, exportedTrail } from './export-trail.js';

const link = (seq: number, name: string): AuditLink => ({
  day: '2026-11-25',
  seq,
  entry: {
    id: `e${seq}`,
    at: '2026-11-25T01:00:00.000Z',
    actor: { id: 'u1', name, role: 'auditor' },
    action: 'audit-read',
    subject: '@SUM(1)',
    outcome: 'done',
    departments: ['SCJG', 'XYB'],
    detail: { what: 'a "b", c' },
  },
  previous: '',
  hash: 'f'.repeat(64),
  keyId: 'k',
  signature: 's',
});

async function exported(format: TrailFormat, pages: readonly AuditLink[][]): Promise<string> {
  const asked: unknown[] = [];
  const list = (_scope: unknown, filter: unknown, { cursor = '0' }: { cursor?: string | undefined }) => {
    asked.push(filter);
    const at = Number(cursor);
    const more = at + 1 < pages.length && { nextCursor: String(at + 1) };
    return Promise.resolve({ items: pages[at] ?? [], total: 0, ...more });
  };
  let text = '';
  for await (const line of exportedTrail({ audit: { list } } as never, { day: '2026-11-25' }, format))
    text += line.toString();
  expect(asked).toEqual(pages.map(() => ({ day: '2026-11-25' })));
  return text;
}

describe('an export of the trail', () => {
  it('has every page of it, a link a line', async () => {
    const lines = (await exported('jsonl', [[link(2, '甲')], [link(1, '乙')]])).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as AuditLink)).toEqual([link(2, '甲'), link(1, '乙')]);
  });

  it('S13: gives no spreadsheet anything to calculate, and keeps quotes and commas in their cell', async () => {
    const [head, row] = (await exported('csv', [[link(1, "=cmd|' /C calc'!A0")]])).split('\r\n');
    expect(head).toMatch(/^\ufeffday,seq,at,actorId/);
    expect(row).toContain(`,"'=cmd|' /C calc'!A0",auditor,`);
    expect(row).toContain(`,"'@SUM(1)",done,`);
    expect(row).toContain(',SCJG XYB,"{""what"":""a \\""b\\"", c""}",');
    expect(row?.split(',').length).toBe(head?.split(',').length === 15 ? 16 : 0);
  });
});
