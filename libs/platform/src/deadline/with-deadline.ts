export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/** Waits no longer than `ms`. What was started goes on; its later failure is not unhandled. @throws DeadlineError */
export async function withDeadline<T>(work: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new DeadlineError(`${what} took longer than ${ms} ms.`));
    }, ms);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
