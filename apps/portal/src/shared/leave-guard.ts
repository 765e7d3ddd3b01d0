import { useBlocker } from '@tanstack/react-router';
import { useSharedTexts } from './shared.texts.js';

/** Nobody leaves or reloads a page with something unsaved on it without being asked. */
export function useLeaveGuard(isUnsaved: boolean): void {
  const say = useSharedTexts();
  useBlocker({
    shouldBlockFn: () => isUnsaved && !window.confirm(say('leave')),
    enableBeforeUnload: () => isUnsaved,
  });
}
