/** CR CR LF (a text file converted twice), CR LF and a lone CR all become one LF, across chunk borders too. */
export async function* singleLineEnds(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const chunk of chunks) {
    const text = held + chunk;
    const end = /\r+$/.exec(text)?.index ?? text.length;
    held = text.slice(end);
    if (held.length > 1024) held = '\r';
    if (end > 0) yield text.slice(0, end).replace(/\r+\n|\r/g, '\n');
  }
  if (held !== '') yield '\n';
}
