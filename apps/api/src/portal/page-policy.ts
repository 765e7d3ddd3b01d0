/**
 * Content security policy of our pages: scripts are files of ours and nothing else, nothing comes from or goes to anybody
 * else, and nobody frames us. Files that are looked at are shown from memory (`blob:`), so that they run in no page.
 * @param nonce of the style elements of this answer
 */
export function pagePolicy(nonce: string): string {
  return Object.entries({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'frame-src': 'blob:',
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    'object-src': "'none'",
  })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
