/**
 * Which mailbox an address is, to compare by; mail goes to the address as it was given. Case and width of letters make no
 * other mailbox, nor does what stands behind a plus before the `@`: servers deliver it to the same one (RFC 5233).
 * @returns empty for no address
 */
export function mailboxOf(address: string): string {
  const text = address.normalize('NFKC').trim().toLowerCase();
  const at = text.lastIndexOf('@');
  const plus = text.indexOf('+');
  return plus > 0 && plus < at ? text.slice(0, plus) + text.slice(at) : text;
}
