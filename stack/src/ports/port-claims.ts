import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { tryLockFile } from '../process/file-lock.js';

/**
 * Ports that the launchers of this user have chosen: between the choice and the moment when a server listens, a second
 * launcher would find the port free as well, and then take the other's server for its own.
 */
export class PortClaims {
  private readonly releases: (() => Promise<void>)[] = [];

  /** @param folder the same for every launcher; made when it is not there */
  constructor(private readonly folder: string) {}

  /** Claims a port if it is free, until {@link releaseAll} or the end of this process. */
  async claimFree(port: number, isFree: (port: number) => Promise<boolean>): Promise<boolean> {
    await mkdir(this.folder, { recursive: true });
    const release = await tryLockFile(join(this.folder, String(port)));
    if (!release) return false;
    if (await isFree(port)) {
      this.releases.push(release);
      return true;
    }
    await release();
    return false;
  }

  async releaseAll(): Promise<void> {
    await Promise.all(this.releases.splice(0).map((release) => release()));
  }
}
