import { useTargetTexts } from './targets.texts.js';

/** What a target is called; a county names others in its settings, and they are shown by that name. */
export function useTargetName(): (name: string) => string {
  const say = useTargetTexts();
  return (name) => (name === 'county-board' || name === 'file-drop' ? say(name) : name);
}
