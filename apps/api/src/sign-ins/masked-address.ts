import { isIPv4 } from 'node:net';

/** Enough of an address for its owner to know it again: `203.0.113.*`, `2001:db8:1:*`. */
export function maskedAddress(address: string): string {
  if (address === '') return '';
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (isIPv4(plain)) return plain.replace(/\d+$/, '*');
  const [head = [], tail = []] = plain.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  return `${[...head, ...zeros, ...tail].slice(0, 3).join(':')}:*`;
}
