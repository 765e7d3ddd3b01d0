/** `zh***@qinghe.example`: its owner knows it again, and nobody else learns it. */
export function shortAddress(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, Math.min(2, at))}***${email.slice(at)}`;
}
