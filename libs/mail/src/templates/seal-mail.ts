import { escape, oneLine } from './plain-text.js';
import type { Locale } from './mail-data.js';
import type { RenderedMail } from './render-mail.js';

/** The seal of a day of the audit trail. Hashes and signature, nothing of what was done. */
export interface SealToMail {
  readonly day: string;
  readonly links: number;
  readonly head: string;
  readonly sealedAt: string;
  readonly keyId: string;
  readonly signature: string;
}

const WORDS = {
  'zh-CN': {
    subject: (day: string) => `审计记录封存 ${day}`,
    opening: '请妥善保管本邮件：凭此可核验该日审计记录此后是否被改动（xinxiu audit verify --seals 目录）。',
  },
  en: {
    subject: (day: string) => `Seal of the audit trail of ${day}`,
    opening:
      'Please keep this mail: with it anybody can tell whether the audit trail of that day was changed since (xinxiu audit verify --seals FOLDER).',
  },
} as const;

/** The seal as the very text of the file, so that a mail is as good as the file. */
export function renderSealMail(locale: Locale, recipientName: string, seal: SealToMail): RenderedMail {
  const { subject, opening } = WORDS[locale];
  const json = JSON.stringify(seal, null, 2);
  const text = `${oneLine(recipientName)}\n\n${opening}\n\n${json}\n`;
  return { subject: subject(seal.day), text, html: `<pre>${escape(text)}</pre>` };
}
