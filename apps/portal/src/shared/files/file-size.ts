import { useDates } from '../../i18n/dates.js';
import { useFileTexts } from './files.texts.js';

/** Says how large a file is. */
export function useFileSize(): (bytes: number) => string {
  const say = useFileTexts();
  const { number } = useDates();
  return (bytes) => {
    const kilobytes = Math.max(1, Math.round(bytes / 1024));
    return kilobytes < 1024
      ? say('kilobytes', { n: number(kilobytes) })
      : say('megabytes', { n: number(Math.round(kilobytes / 102.4) / 10) });
  };
}
