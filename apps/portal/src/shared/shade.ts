import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';

export type Shade = 'light' | 'dark';
const KEPT = 'xinxiu.shade';

interface Choice {
  readonly shade: Shade;
  readonly choose: (shade: Shade) => void;
}
export const ShadeContext = createContext<Choice>({ shade: 'light', choose: () => undefined });
export const useShade = (): Choice => useContext(ShadeContext);

const system = (): Shade => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

/** Paper is white: light letters for a dark page would be lost on it. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const media = matchMedia('print');
    // At once: the browser takes the page as it is when this returns.
    const follow = (): void => flushSync(() => setPrinting(media.matches));
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  return isPrinting;
}

/** What the person chose, else what the machine is set to. */
export function useShadeChoice(): Choice {
  const [chosen, setChosen] = useState<Shade | undefined>(() => {
    const kept = localStorage.getItem(KEPT);
    return kept === 'light' || kept === 'dark' ? kept : undefined;
  });
  const [machine, setMachine] = useState(system);
  useEffect(() => {
    const media = matchMedia('(prefers-color-scheme: dark)');
    const follow = (): void => setMachine(system());
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  const isPrinting = useIsPrinting();
  const shade = isPrinting ? 'light' : (chosen ?? machine);
  useEffect(() => {
    document.documentElement.style.colorScheme = shade;
  }, [shade]);
  return useMemo(
    () => ({
      shade,
      choose: (next) => {
        localStorage.setItem(KEPT, next);
        setChosen(next);
      },
    }),
    [shade],
  );
}
