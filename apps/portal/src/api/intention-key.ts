import { isRefused } from './problem.js';

export const newKey = (): string => crypto.randomUUID();

/** The key under which one intention is sent, however often: the server carries it out once. */
export class IntentionKey {
  private key = newKey();

  get current(): string {
    return this.key;
  }

  /** What was done or refused is over: what is sent next is another intention, which may say something else. */
  ended(error: unknown): void {
    if (error === null || error === undefined || isRefused(error)) this.key = newKey();
  }
}
