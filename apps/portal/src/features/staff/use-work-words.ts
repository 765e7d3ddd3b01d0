import { useStaffTexts } from './staff.texts.js';

/** What becomes of the open cases that somebody holds when he moves or leaves. @returns said of how many */
export function useWorkWords(): (openCases: number) => string {
  const say = useStaffTexts();
  return (openCases) => (openCases === 0 ? say('nothingHeld') : say('goBack', { n: openCases }));
}
