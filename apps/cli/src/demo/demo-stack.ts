import { type RunningStack, findRunningStack, startStack } from '@xinxiu/stack';
import { dataDir } from '../api/api-address.js';
import { say } from '../output/language.js';
import { Refused, output } from '../output/output.js';
import { stackOptions } from '../stack/stack-options.js';

/** Where a demonstration finds the parts of the stack. */
export interface DemoAddresses {
  readonly api: string;
  readonly mongodb: string;
  /** List of caught mails; undefined when mails go to a real server. */
  readonly inbox: string | undefined;
}

/** Uses the stack that runs, or runs one for the time of the demonstration. */
export async function onStack(play: (addresses: DemoAddresses) => Promise<void>): Promise<void> {
  const running = await findRunningStack(dataDir());
  if (running) return play(addressesIn(running.addresses));
  const stack = await startStack(stackOptions(output.note));
  const forget = stopOnSignal(stack);
  try {
    await play(addressesIn((await findRunningStack(dataDir()))?.addresses ?? {}));
  } finally {
    forget();
    await stack.stop();
  }
}

/** Ctrl-C leaves nothing running. */
function stopOnSignal(stack: RunningStack): () => void {
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const end = (): void => {
    forget();
    void stack.stop().finally(() => process.exit(130));
  };
  const forget = (): void => {
    for (const name of names) process.off(name, end);
  };
  for (const name of names) process.once(name, end);
  return forget;
}

function addressesIn({ api, mongodb, inbox }: Record<string, string>): DemoAddresses {
  if (!api || !mongodb) {
    throw new Refused(
      say('服务尚未就绪。', 'The stack is not up yet.'),
      say('等 "npm start" 显示各部分地址后再试。', 'Wait until "npm start" has printed its addresses.'),
      { code: 'STACK_NOT_READY' },
    );
  }
  // The state file holds no password of an external store.
  return { api, mongodb: process.env['MONGODB_URI'] ?? mongodb, inbox };
}
