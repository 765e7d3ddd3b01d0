import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { download, publishedSha256 } from './download.js';

const archive = Buffer.from('the archive');
const sha256 = createHash('sha256').update(archive).digest('hex');

describe('a download that is checked against the published hash', () => {
  let server: Server;
  let base: string;
  let folder: string;
  let closedPort: number;

  beforeAll(async () => {
    const files: Record<string, Buffer | string> = {
      '/tool.tar.gz': archive,
      '/checksums.txt': `${'0'.repeat(64)}  other.tar.gz\n${sha256.toUpperCase()}  tool.tar.gz\n`,
    };
    server = createServer((request, response) => {
      const file = files[request.url ?? ''];
      response.writeHead(file === undefined ? 404 : 200).end(file);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    closedPort = (closed.address() as AddressInfo).port;
    await new Promise((resolve) => closed.close(resolve));
    folder = await mkdtemp(join(tmpdir(), 'xinxiu-download-'));
  });

  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true });
  });

  it('finds the hash of the named file in the list', async () => {
    expect(await publishedSha256(`${base}/checksums.txt`, 'tool.tar.gz')).toBe(sha256);
  });

  it('refuses a list that does not name the file', async () => {
    await expect(publishedSha256(`${base}/checksums.txt`, 'missing.tar.gz')).rejects.toThrow(
      /no SHA-256 for missing/,
    );
  });

  it('keeps the bytes when they are the published ones', async () => {
    const path = join(folder, 'good');
    await download(`${base}/tool.tar.gz`, sha256, path);
    expect(await readFile(path)).toEqual(archive);
  });

  it('leaves nothing behind when they are not', async () => {
    const path = join(folder, 'bad');
    await expect(download(`${base}/tool.tar.gz`, '0'.repeat(64), path)).rejects.toThrow(/was published/);
    await expect(access(path)).rejects.toThrow();
  });

  it('says what the host answered', async () => {
    await expect(download(`${base}/gone`, sha256, join(folder, 'gone'))).rejects.toThrow(/answers 404/);
  });

  it('names the host that it cannot reach', async () => {
    await expect(publishedSha256(`http://127.0.0.1:${closedPort}/sums`, 'x')).rejects.toThrow(
      /cannot reach 127\.0\.0\.1.*ECONNREFUSED/,
    );
  });
});
