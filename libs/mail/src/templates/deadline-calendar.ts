import { addDays, civilDate } from '@xinxiu/domain';

/** A day by which the reader is to act. */
export interface DeadlineEntry {
  readonly caseNo: string;
  /** Of the case: the later entry replaces the earlier one in the reader's calendar. */
  readonly version: number;
  readonly summary: string;
  /** `YYYY-MM-DD` */
  readonly due: string;
  /** When the notice was made (ISO). */
  readonly at: string;
}

const OCTETS = 75;

/** The deadline as a file for calendars (RFC 5545): one entry for a case, for the whole day, which moves with it. */
export function deadlineCalendar({ caseNo, version, summary, due, at }: DeadlineEntry): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Xinxiu//Notices//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(caseNo)}@deadline.xinxiu.invalid`,
    `SEQUENCE:${version}`,
    `DTSTAMP:${new Date(at).toISOString().replace(/\.\d+|[-:]/g, '')}`,
    `DTSTART;VALUE=DATE:${plain(due)}`,
    `DTEND;VALUE=DATE:${plain(addDays(civilDate(due), 1))}`,
    `SUMMARY:${escaped(summary)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const plain = (day: string): string => day.replaceAll('-', '');

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/[\r\n]+/g, ' ');
}

/** No line is longer than 75 octets, and no character is cut in two (RFC 5545 section 3.1). */
function folded(line: string): string {
  const parts: string[] = [''];
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > OCTETS) {
      parts.push('');
      octets = 1;
    }
    parts[parts.length - 1] += character;
    octets += size;
  }
  return parts.join('\r\n ');
}
