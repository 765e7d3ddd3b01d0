import { type Words, words } from '../words.js';
import type { AbsenceStanding, Unattended } from './absence.js';

/** What is said of where an absence stands (docs/glossary.md). */
export const ABSENCE_STANDING_WORDS: Readonly<Record<AbsenceStanding, Words>> = {
  upcoming: words('未开始', 'to come'),
  running: words('外出中', 'away'),
  over: words('已期满', 'over'),
  ended: words('已提前结束', 'ended early'),
};

/** Why nobody stands in. */
export const UNATTENDED_WORDS: Readonly<Record<Unattended, Words>> = {
  nobody: words('未指定代办人', 'nobody was named'),
  left: words('代办人已离岗', 'the substitute has left'),
  moved: words('代办人已调岗', 'the substitute has another post'),
  away: words('代办人也外出', 'the substitute is away too'),
};
