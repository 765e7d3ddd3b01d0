import { CaseMails } from '@xinxiu/mail';
import { AccountMails } from '../activities/notices/account-mails.js';

/** Secrets that a test can tell from their ids. */
export const TEST_ACCOUNT_MAILS = new AccountMails(
  { secretOf: (id) => `secret-of-${id}`, codeOf: () => '123456' },
  'http://xinxiu.example',
);

/** Codes that a test can tell from what they are for. */
export const TEST_CASE_MAILS = new CaseMails(
  { codeOf: (purpose, of) => `${purpose}-code-of-${of}` },
  'http://xinxiu.example',
);
