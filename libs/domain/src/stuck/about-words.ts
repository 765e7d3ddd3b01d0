import { targetFaultWords, targetWords } from '../case/target-words.js';
import { type Words, words } from '../words.js';
import type { StuckCause } from './cause.js';

/** `place (what it says)`, as a case tells of the places that are silent. */
const PLACE = /(?:^|: |; )([^ ();]+) \(([^;]*)\)(?=;|$)/g;

/** What a cause is about, in words: the places with what each says, until when somebody is away, or a day. */
export function aboutWords(cause: StuckCause, about: string): Words {
  if (cause === 'owner-absent') return words(`外出至 ${about}`, `away until ${about}`);
  if (cause !== 'target-silent' && cause !== 'public-again') return words(about, about);
  const places = [...about.matchAll(PLACE)].map(([, place = '', said = '']) => {
    const [name, fault] = [targetWords(place), targetFaultWords(said)];
    return words(`${name.zh}：${fault.zh}`, `${name.en}: ${fault.en}`);
  });
  if (places.length === 0) return words(about, about);
  return words(places.map(({ zh }) => zh).join('；'), places.map(({ en }) => en).join('; '));
}
