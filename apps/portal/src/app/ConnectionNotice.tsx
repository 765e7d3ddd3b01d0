import { onlineManager } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useSyncExternalStore } from 'react';
import { useReach } from '../api/reach.js';
import { useAppTexts } from './app.texts.js';

const subscribe = (tell: () => void): (() => void) => onlineManager.subscribe(tell);
const isOnline = (): boolean => onlineManager.isOnline();

/** Says above everything, wherever the page is scrolled to and over dialogs, that the server is away, and that nothing is lost. */
export function ConnectionNotice() {
  const say = useAppTexts();
  const online = useSyncExternalStore(subscribe, isOnline);
  const reached = useReach();
  if (online && reached) return null;
  return (
    <Alert
      role="status"
      type="warning"
      banner
      title={`${say('offline')} ${say('offlineHint')}`}
      className="no-print connection-notice"
    />
  );
}
