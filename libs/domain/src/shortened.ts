const MOST_SHOWN = 200;

/** A text as it is shown back: more of it than this helps nobody to find what was given. */
export function shortened(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
