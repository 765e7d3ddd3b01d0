/**
 * Content security policy of the public pages: they have no script at all, their style is a file of ours, their forms
 * come back to us, and nothing comes from or goes to anybody else.
 */
export const PUBLIC_PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');
