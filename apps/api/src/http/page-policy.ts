const EVERY_PAGE = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
} as const;

/**
 * A content security policy: no page of ours has a script unless it says so, nothing comes from or goes to anybody else,
 * and nobody frames us.
 * @param more directives of a page that needs more
 */
export function pagePolicy(more: Readonly<Record<string, string>> = {}): string {
  return Object.entries({ ...EVERY_PAGE, ...more })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
