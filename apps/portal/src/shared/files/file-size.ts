import { useDates } from '../../i18n/dates.js';
import { useFileTexts } from './files.texts.js';

/** Says how large a file is. */
export function useFileSize(): (bytes: number) => string {
  const say = useFileTexts();
  const { number } = useDates();
  return (bytes) => say('bytes', { n: number(Math.max(1, Math.round(bytes / 1024))) });
}
