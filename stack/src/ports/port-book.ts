import type { StateFile } from '../state/state-file.js';
import type { PortClaims } from './port-claims.js';
import { choosePort, wantedPort, type PortName } from './port-choice.js';
import { isPortFree } from './port-probe.js';

/** Gives each part its port: the one of its first start if that is free, else another, and remembers it. */
export class PortBook {
  private readonly taken = new Set<number>();

  constructor(
    private readonly file: StateFile,
    private readonly claims: PortClaims,
    private readonly log: (line: string) => void,
  ) {}

  async take(name: PortName, preferred?: number): Promise<number> {
    const { ports, instance } = this.file.state;
    const wanted = preferred ?? ports[name] ?? wantedPort(instance, name);
    const port = await choosePort(name, wanted, this.taken, this.isOurs, this.log);
    this.taken.add(port);
    ports[name] = port;
    return port;
  }

  /** When nothing listens any more. */
  release(): Promise<void> {
    this.taken.clear();
    return this.claims.releaseAll();
  }

  private readonly isOurs = (port: number) => this.claims.claimFree(port, isPortFree);
}
