import { describe, expect, it, jest } from '@jest/globals';
import type { TrailReport } from '../audit/verify-trail.js';
import { Terminal } from '../testing/run-xinxiu.js';

jest.setTimeout(60_000);

describe('xinxiu audit', () => {
  async function signedIn(user: string): Promise<Terminal> {
    const terminal = await Terminal.open();
    await terminal.run(['login', '--user', user], { XINXIU_PASSWORD: 'qinghe-demo-2026' });
    return terminal;
  }

  it('lets an auditor verify and read the trail, and records that he did', async () => {
    const auditor = await signedIn('auditor');
    const verification = await auditor.run(['audit', 'verify', '--json']);
    expect(verification).toMatchObject({ code: 0 });
    expect(verification.json<TrailReport>()[0]).toMatchObject({ intact: true });
    const until = Date.now() + 10_000;
    let total = 0;
    while (total === 0 && Date.now() < until) {
      const listed = await auditor.run(['audit', 'list', '--action', 'audit-read', '--limit', '1', '--json']);
      total = listed.json<{ total: number }>()[0]?.total ?? 0;
    }
    expect(total).toBeGreaterThan(0);
  });

  it('exports what fits the filter, and records that it was exported and what the auditor opened', async () => {
    const auditor = await signedIn('auditor');
    const csv = await auditor.run(['audit', 'export', '--format', 'csv', '--action', 'sign-in']);
    expect(csv.code).toBe(0);
    expect(csv.stdout).toMatch(/^\ufeffday,seq,at,actorId,/);
    expect(csv.stdout.trim().split('\n').length).toBeGreaterThan(1);
    for (const action of ['audit-exported', 'auditor-read']) {
      let lines: { entry: { action: string } }[] = [];
      for (const until = Date.now() + 10_000; lines.length === 0 && Date.now() < until;)
        lines = (await auditor.run(['audit', 'export', '--action', action])).json();
      expect([...new Set(lines.map(({ entry }) => entry.action))]).toEqual([action]);
    }
  });

  it('lets nobody else', async () => {
    const refused = await (await signedIn('clerk')).run(['audit', 'verify', '--json']);
    expect(refused.code).toBe(1);
  });

  it('says what is wrong with the seals or the key that it is given', async () => {
    const auditor = await signedIn('auditor');
    const wrong = await auditor.run(['audit', 'verify', '--seals', '/no/such/folder']);
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain('/no/such/folder');
    const key = await auditor.run(['audit', 'verify', '--key', '/no/such/key']);
    expect(key.stderr).toContain('/no/such/key');
  });
});
