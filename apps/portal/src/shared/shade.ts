import { createContext, useContext, useEffect, useMemo, useState } from 'react';

export type Shade = 'light' | 'dark';
const KEPT = 'xinxiu.shade';

interface Choice {
  readonly shade: Shade;
  readonly choose: (shade: Shade) => void;
}
export const ShadeContext = createContext<Choice>({ shade: 'light', choose: () => undefined });
export const useShade = (): Choice => useContext(ShadeContext);

const system = (): Shade => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

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
  const shade = chosen ?? machine;
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
