import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startBenchStack } from '../bench/bench-stack.js';
import { County, PASSWORD } from '../factories/county.js';
import { type PortalScene, portalScene } from '../factories/portal-scene.js';
import { type LookedAt, PAGES, addressOf } from '../harness/browser/pages.js';
import { DESK, PHONE, Visitor, closeBrowser } from '../harness/browser/visitor.js';
import { repositoryRoot } from '../harness/repository-root.js';

/**
 * `npm run screenshots [-- PART …]`: a picture of every page, in both languages and both widths, in docs/screenshots, on a
 * stack of its own in which everything is to be seen once. With PART only pages whose address has it. Where
 * XINXIU_API_URL names a stack (and MONGODB_URI, XINXIU_KEYS_DIR and XINXIU_INBOX_URL its parts), that one is looked at.
 */
const folder = join(repositoryRoot(), 'docs', 'screenshots');
const parts = process.argv.slice(2);
const wanted = PAGES.filter(({ route }) => parts.length === 0 || parts.some((part) => route.includes(part)));
const LOCALES = ['zh-CN', 'en-GB'] as const;
const WIDTHS = { desk: DESK, phone: PHONE } as const;

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

function nameOf({ route }: LookedAt): string {
  return route.replace(/^\//, '').replaceAll(/[/$:]+/g, '-') || 'home';
}

/** Every page that somebody opens, in one language. */
async function takeOf(who: LookedAt['who'], locale: (typeof LOCALES)[number], scene: PortalScene) {
  const visitor = await Visitor.arrive({ locale, reducedMotion: 'reduce' });
  if (who !== undefined) await visitor.signIn(scene.usernames[who], PASSWORD);
  for (const page of wanted.filter((one) => one.who === who)) {
    await visitor.open(addressOf(page, scene));
    for (const [width, viewport] of Object.entries(WIDTHS)) {
      await visitor.page.setViewportSize(viewport);
      const path = join(folder, locale.slice(0, 2), width, `${nameOf(page)}.png`);
      await mkdir(join(path, '..'), { recursive: true });
      await visitor.page.screenshot({ path, fullPage: true });
    }
    say(`${locale} ${page.route}`);
  }
  await visitor.leave();
}

async function takeAll(): Promise<void> {
  if (parts.length === 0) await rm(folder, { recursive: true, force: true });
  const county = await County.open();
  try {
    const scene = await portalScene(county);
    for (const who of new Set(wanted.map((page) => page.who)))
      for (const locale of LOCALES) await takeOf(who, locale, scene);
  } finally {
    await closeBrowser();
    await county.close();
  }
}

if (process.env['XINXIU_API_URL'] === undefined) {
  const stack = await startBenchStack(say);
  Object.assign(process.env, stack.env, { XINXIU_API_URL: stack.apiUrl });
  await takeAll().finally(() => stack.stop());
} else {
  await takeAll();
}
say(`Pictures of ${wanted.length} pages lie in ${folder}.`);
process.exit(0);
