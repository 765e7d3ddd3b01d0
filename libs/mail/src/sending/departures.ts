import type { Readable } from 'node:stream';
import type { Transporter } from 'nodemailer';

/**
 * Watches whether a mail's text has begun to go. The pool reads a text only after the server has said 354, so a text
 * nobody read cannot have arrived. A send is known by its abort signal, the one object that it keeps from end to end.
 */
export class Departures {
  private readonly texts = new WeakMap<AbortSignal, Readable[]>();

  watch(transport: Pick<Transporter, 'use'>): void {
    transport.use('stream', (mail, done) => {
      const { signal } = mail.data;
      mail.message?.processFunc((text) => {
        if (signal) this.texts.set(signal, [...(this.texts.get(signal) ?? []), text]);
        return text;
      });
      done();
    });
  }

  hasBegun(signal: AbortSignal): boolean {
    return (this.texts.get(signal) ?? []).some((text) => text.readableDidRead);
  }
}
