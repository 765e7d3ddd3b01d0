import { Mark, type Tone } from '../../shared/Mark.js';
import type { Standing } from './standings.js';
import { useStaffTexts } from './staff.texts.js';

const TONES: Readonly<Record<Standing, Tone>> = { invited: 'late', active: 'good', left: 'plain' };

export function StandingMark({ standing }: { readonly standing: Standing }) {
  const say = useStaffTexts();
  return <Mark tone={TONES[standing]}>{say(`standing_${standing}`)}</Mark>;
}
