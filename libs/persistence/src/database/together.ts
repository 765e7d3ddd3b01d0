/** Questions that are asked at once; the connections are no more. */
const AT_ONCE = 16;

/** Acts on each thing, on some at once. @throws the first failure; what has begun by then goes on to its end */
export async function together<T>(things: Iterable<T>, act: (thing: T) => Promise<void>): Promise<void> {
  const queue = [...things];
  const work = async (): Promise<void> => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) await act(one);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, queue.length) }, work));
}
