import { AccountMails } from '../activities/notices/account-mails.js';

/** Secrets that a test can tell from their ids. */
export const TEST_ACCOUNT_MAILS = new AccountMails(
  { secretOf: (id) => `secret-of-${id}`, codeOf: () => '123456' },
  'http://xinxiu.example',
);
