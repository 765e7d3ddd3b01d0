import { useEffect, useRef } from 'react';

export interface QueueKeys {
  readonly move: (steps: 1 | -1) => void;
  readonly open: () => void;
  readonly mark: () => void;
  readonly help: () => void;
}

/** Where letters are typed, or where Enter has its own meaning, the keys of the queue have none. */
function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // A dialog that was closed stays in the page, and takes no room in it.
  const dialogs = [...document.querySelectorAll('[role="dialog"]')];
  if (dialogs.some((dialog) => dialog.getClientRects().length > 0)) return true;
  return target.closest('input, textarea, select, [contenteditable="true"], [role="combobox"]') !== null;
}

function onControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('a, button') !== null;
}

/** j and k go down and up, Enter opens, x marks, ? shows the keys. @param letters whether the person wants them */
export function useQueueKeys(keys: QueueKeys, letters: boolean): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      const isCheckbox = target instanceof HTMLInputElement && target.type === 'checkbox';
      if (ctrlKey || metaKey || altKey || (isBusy(target) && !isCheckbox)) return;
      if (key === 'Enter' && (onControl(target) || isCheckbox)) return;
      const { move, open, mark, help } = latest.current;
      const act = {
        ...(letters && { j: () => move(1), k: () => move(-1), x: mark, '?': help }),
        Enter: open,
      }[key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [letters]);
}
