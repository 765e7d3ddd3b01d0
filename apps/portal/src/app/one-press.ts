/** What acts on the server: it sends a form, or is marked as the act of a dialog or a page. */
const ACTS = 'button[type="submit"], button.ant-btn-primary, button.ant-btn-dangerous';

/** The second click of a double click comes before a button can show that the first one is on its way. */
function onClick(event: MouseEvent): void {
  if (event.detail < 2 || !(event.target instanceof Element) || !event.target.closest(ACTS)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Enter that is held down sends a form once, and presses a button once. */
function onKey(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !event.repeat || event.target instanceof HTMLTextAreaElement) return;
  event.preventDefault();
}

/** One press is one act, on every page: whoever is used to double clicks sends nothing twice. */
export function onePressIsOneAct(): void {
  document.addEventListener('click', onClick, { capture: true });
  document.addEventListener('keydown', onKey, { capture: true });
}
