import { useEffect, useState } from 'react';

const CHANNEL = 'xinxiu.registration';

/** The mail's link opens a page of its own: it hands its code to the page that waits for it in the same browser. */
export function useHandOver(code: string): void {
  useEffect(() => {
    if (code === '') return undefined;
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage(code);
    return () => channel.close();
  }, [code]);
}

/** The code that another page of this browser handed over; empty until then. */
export function useHandedCode(): string {
  const [code, setCode] = useState('');
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string') setCode(data);
    };
    return () => channel.close();
  }, []);
  return code;
}
