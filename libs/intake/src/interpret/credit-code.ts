const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const W = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
export function checkUscc(input: string): {
  valid: boolean;
  code: string;
  normalised?: string;
  reason?: string;
} {
  const code = input.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const values = [...code].map((c) => ALPHABET.indexOf(c));
  if (code.length !== 18 || values.includes(-1)) return { valid: false, code, reason: 'SHAPE' };
  const sum = W.reduce((s, w, i) => s + w * (values[i] as number), 0);
  return (31 - (sum % 31)) % 31 === values[17]
    ? { valid: true, code }
    : { valid: false, code, reason: 'CHECK' };
}
