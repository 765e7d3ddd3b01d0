/** Makes and checks the sign of a return path. */
export interface ReturnPathSigner {
  codeOf(purpose: 'return-path', of: string): string;
  isCodeOf(purpose: 'return-path', of: string, typed: string): boolean;
}

/** Of the 160 bits of a Message-ID in base 36, and of the sign behind them. */
const ID_SIGNS = 31;
const CODE_SIGNS = 20;

/**
 * A return path of its own for each mail, so that whatever comes back to it is about that mail, however little it says.
 * It is signed: who does not have the mail cannot say that it came back.
 */
export class ReturnPaths {
  private readonly local: string;
  private readonly domain: string;

  /** @param address that bounces go to; what follows a `+` in its local part must reach the same mailbox (RFC 5233) */
  constructor(
    address: string,
    private readonly signer: ReturnPathSigner,
    /** Domain of our Message-IDs. */
    private readonly messageDomain: string,
  ) {
    const at = address.lastIndexOf('@');
    this.local = address.slice(0, at);
    this.domain = address.slice(at + 1).toLowerCase();
  }

  /** @param messageId `<40 hexadecimal digits@domain>` */
  of(messageId: string): string {
    const id = BigInt(`0x${messageId.slice(1, 41)}`)
      .toString(36)
      .padStart(ID_SIGNS, '0');
    const code = this.signer.codeOf('return-path', id).replaceAll('-', '').toLowerCase();
    return `${this.local}+${id}${code}@${this.domain}`;
  }

  /** @returns the Message-ID of the mail whose return path it is; undefined for every other address */
  messageIdOf(address: string): string | undefined {
    const at = address.lastIndexOf('@');
    const [local, domain] = [address.slice(0, at).toLowerCase(), address.slice(at + 1).toLowerCase()];
    const prefix = `${this.local.toLowerCase()}+`;
    const signs = local.slice(prefix.length);
    if (domain !== this.domain || !local.startsWith(prefix) || !/^[0-9a-z]+$/.test(signs)) return undefined;
    if (signs.length !== ID_SIGNS + CODE_SIGNS) return undefined;
    const id = signs.slice(0, ID_SIGNS);
    if (!this.signer.isCodeOf('return-path', id, signs.slice(ID_SIGNS))) return undefined;
    return `<${hexOf(id)}@${this.messageDomain}>`;
  }
}

function hexOf(base36: string): string {
  let value = 0n;
  for (const sign of base36) value = value * 36n + BigInt(Number.parseInt(sign, 36));
  return value.toString(16).padStart(40, '0');
}
