import { useEffect, useState } from 'react';

/**
 * A dialog that is taken away together with what it holds gives the focus back to what opened it; Ant Design does so only
 * for one that stays and is closed.
 */
export function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    },
    [opener],
  );
}
