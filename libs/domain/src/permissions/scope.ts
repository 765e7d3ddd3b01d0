/** Whose data may be seen. Every list and find of the store takes one, so that no query can forget it. */
export type Scope =
  | { readonly kind: 'applicant'; readonly uscc: string }
  | { readonly kind: 'department'; readonly code: string }
  | { readonly kind: 'county' };
