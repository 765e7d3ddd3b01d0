import { type RefObject, useEffect, useRef } from 'react';

type Heading = RefObject<HTMLHeadingElement | null>;

/** The page that was shown last. What is loaded first begins where the browser begins: with the way past the menu. */
let shown = globalThis.location?.pathname;

/**
 * The heading of a page takes the focus when somebody comes to the page by a link or a button, which are then often gone:
 * who has no mouse goes on from there, and a screen reader reads where he is (WCAG 2.4.3).
 * @param part what tells pages of one path apart
 * @returns what the heading is to be tied to; it needs `tabIndex={-1}`
 */
export function useArrival(part = ''): Heading {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const place = `${globalThis.location.pathname}${part}`;
    if (place === shown) return;
    shown = place;
    // A page of one field begins in it.
    if (document.activeElement instanceof HTMLInputElement) return;
    // Whoever comes back to a list comes back to his place in it.
    heading.current?.focus({ preventScroll: true });
  }, [part]);
  return heading;
}

/** The same for the parts of a page that follow one another. @param part which one is shown */
export function usePartArrival(part: string): Heading {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(part);
  useEffect(() => {
    if (last.current === part) return;
    last.current = part;
    heading.current?.focus();
  }, [part]);
  return heading;
}
