import { useLocation } from '@tanstack/react-router';

/** The secret of a mail's link. It stands behind the `#`, which browsers send to nobody. */
export function useMailedCode(): string {
  return useLocation({ select: ({ hash }) => hash });
}
