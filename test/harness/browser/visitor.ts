import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, type BrowserContext, type Page, type Response, chromium } from 'playwright-core';
import { repositoryRoot } from '../repository-root.js';
import { findChromium } from './find-chromium.js';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PATIENCE_MS = 30_000;
/** Runs in the page: a button that has just come alive fades from one colour to the other. */
const COLOURS_AT_REST = `Promise.allSettled(
  document.getAnimations().filter((one) => one instanceof CSSTransition).map(({ finished }) => finished)
).then(() => undefined)`;
export const PHONE = { width: 390, height: 844 } as const;
export const DESK = { width: 1280, height: 860 } as const;

export interface Look {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly locale?: 'zh-CN' | 'en-GB';
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce';
  /** Whether no trace is kept: it costs as much as the page itself, and where time is measured it is in the way. */
  readonly untraced?: boolean;
  /** Another server than that under test. */
  readonly base?: string;
}

let launched: Promise<Browser> | undefined;

function browser(): Promise<Browser> {
  launched ??= findChromium().then((executablePath) => chromium.launch({ executablePath, args: [...FLAGS] }));
  return launched;
}

/** After the last test of a file. */
export async function closeBrowser(): Promise<void> {
  const open = launched;
  launched = undefined;
  await (await open)?.close();
}

/** Somebody with a browser of his own: cookies, windows and what went wrong in them are his alone. */
export class Visitor {
  /** What the pages complained of: exceptions, refused content, requests to others than us. */
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly base: string,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/.test(message.text())) this.complaints.push(message.text());
    });
    page.on('request', (request) => {
      // Its own PDF viewer the browser loads from itself.
      if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(base))
        this.complaints.push(`asked somebody else: ${request.url()}`);
    });
  }

  static async arrive({
    untraced = false,
    base = process.env['XINXIU_API_URL'],
    ...look
  }: Look = {}): Promise<Visitor> {
    if (!base) throw new Error('Run this by "npm test": it starts the servers that the test is about.');
    const context = await (
      await browser()
    ).newContext({ viewport: DESK, locale: 'zh-CN', ...look, baseURL: base });
    context.setDefaultTimeout(PATIENCE_MS);
    if (!untraced) await context.tracing.start({ screenshots: true, snapshots: true });
    return new Visitor(context, await context.newPage(), base);
  }

  async signIn(username: string, password: string): Promise<void> {
    await this.page.goto('/sign-in');
    await this.page.getByLabel(/^(用户名|User name)$/).fill(username);
    await this.page.getByLabel(/^(密码|Password)$/).fill(password);
    await this.page
      .getByRole('main')
      .getByRole('button', { name: /^(登录|Sign in)$/ })
      .click();
    await this.page.waitForURL('**/desk**');
  }

  /** Opens a page and waits until it shows what it has. @returns the answer that brought it */
  async open(address: string): Promise<Response> {
    const answer = await this.page.goto(address);
    if (!answer) throw new Error(`Nothing was loaded from ${address}.`);
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
    await this.page.locator('.ant-skeleton, .ant-spin-spinning').first().waitFor({ state: 'hidden' });
    return answer;
  }

  /** Serious and critical findings of axe on what is shown now, each with where it is. */
  async barriers(): Promise<string[]> {
    // What was opened takes a moment to be gone; a program would look at it while it goes.
    await this.page
      .locator('.ant-select-dropdown:visible, .ant-picker-dropdown:visible')
      .first()
      .waitFor({ state: 'hidden' });
    await this.page.evaluate(COLOURS_AT_REST);
    return this.barriersNow();
  }

  /** The same while a list is open. */
  async barriersNow(): Promise<string[]> {
    await this.page.evaluate(axe.source);
    const { violations } = (await this.page.evaluate(
      'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })',
    )) as axe.AxeResults;
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
      );
  }

  leave(): Promise<void> {
    return this.context.close();
  }

  /** Trace and picture of what went wrong. @returns the folder */
  async keep(name: string): Promise<string> {
    const folder = join(repositoryRoot(), 'data', 'test-failures', name.replaceAll(/[^\p{L}\p{N}]+/gu, '-'));
    await mkdir(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, 'page.png'), fullPage: true }).catch(() => undefined);
    await this.context.tracing.stop({ path: join(folder, 'trace.zip') });
    return folder;
  }
}

/**
 * Lets visitors walk; a walk that fails leaves the trace and a picture of each of them under `data/test-failures`.
 * @param name of the test
 */
export async function walk<T extends Visitor[]>(
  name: string,
  visitors: [...T],
  way: (...visitors: T) => Promise<void>,
): Promise<void> {
  try {
    await way(...visitors);
  } catch (error) {
    const kept = await Promise.all(visitors.map((one, place) => one.keep(`${name} ${String(place + 1)}`)));
    throw new Error(`${error instanceof Error ? error.message : String(error)}\nKept in ${kept.join(', ')}`, {
      cause: error,
    });
  } finally {
    await Promise.all(visitors.map((one) => one.leave()));
  }
}
