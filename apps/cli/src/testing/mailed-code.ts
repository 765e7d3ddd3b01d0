const PATIENCE_MS = 40_000;

/** The code in the first mail that an address gets, waited for. @throws when it does not come */
export async function mailedCode(address: string): Promise<string> {
  const inbox = `${process.env['XINXIU_INBOX_URL'] ?? ''}/messages`;
  const read = async <T>(url: string): Promise<T> => (await (await fetch(url)).json()) as T;
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
    const [mail] = await read<{ id: string }[]>(`${inbox}?to=${encodeURIComponent(address)}`);
    const text = mail && (await read<{ text: string }>(`${inbox}/${mail.id}`)).text;
    const code = text && /确认码: (\S+)/.exec(text)?.[1];
    if (code) return code;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`No code came to ${address}.`);
}
