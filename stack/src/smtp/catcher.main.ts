import { createCatcher } from './catcher.js';
import { FaultPlan } from './fault-plan.js';
import { createInbox } from './inbox-http.js';
import { Ledger } from './ledger.js';

const [, , folder, smtpPort, inboxPort] = process.argv;
if (!folder || !smtpPort || !inboxPort) {
  process.stderr.write('usage: catcher.main.js FOLDER SMTP_PORT INBOX_PORT\n');
  process.exit(2);
}

const ledger = await Ledger.open(folder);
const faults = new FaultPlan();
const catcher = createCatcher(ledger, faults);
const inbox = createInbox(ledger, faults);

// A client that breaks off is no reason to end.
catcher.on('error', (error) => process.stderr.write(`smtp: ${error.message}\n`));
catcher.listen(Number(smtpPort), '127.0.0.1');
inbox.listen(Number(inboxPort), '127.0.0.1');

process.once('SIGTERM', () => {
  catcher.close();
  inbox.close();
  inbox.closeAllConnections();
  setTimeout(() => process.exit(0), 1_000).unref();
});
