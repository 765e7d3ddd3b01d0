/**
 * Content security policy of the desk: scripts are files of ours and nothing else, nothing comes from or goes to anybody
 * else, and nobody frames us. Files that are looked at are shown from memory (`blob:`), so that they run in no page.
 * Styles may be written into the page: Ant Design measures and locks scrolling that way, in places that know no nonce.
 */
export const DESK_POLICY = Object.entries({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
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
