import { beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD } from '../../factories/county.js';
import { type PortalScene, portalScene } from '../../factories/portal-scene.js';
import { countyInBrowser } from '../../harness/browser/county-in-browser.js';
import { type LookedAt, PAGES, addressOf } from '../../harness/browser/pages.js';
import { DESK, PHONE, Visitor, walk } from '../../harness/browser/visitor.js';

const county = countyInBrowser();
let scene: PortalScene;

beforeAll(async () => {
  scene = await portalScene(county());
});

/** What a program shows when it has nothing to say. */
const SLIPS = /undefined|NaN|\[object|\{\{|Invalid Date/;

/** Faults of the page as it is shown now, each with the look in which it was found. */
async function faultsOf(visitor: Visitor, look: string): Promise<string[]> {
  const { page } = visitor;
  const barriers = await visitor.barriers();
  const [text, width, shown] = await page.evaluate<[string, number, number]>(
    '[document.body.innerText, document.documentElement.scrollWidth, innerWidth]',
  );
  const slip = SLIPS.exec(text);
  return [
    ...barriers,
    ...(width > shown ? [`is ${width - shown} px wider than the window`] : []),
    ...(slip ? [`says "${text.slice(Math.max(0, slip.index - 30), slip.index + 30)}"`] : []),
  ].map((fault) => `${look}: ${fault}`);
}

async function inEveryLook(visitor: Visitor, locale: string): Promise<string[]> {
  const found: string[] = [];
  for (const viewport of [DESK, PHONE]) {
    await visitor.page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await visitor.page.emulateMedia({ colorScheme });
      found.push(...(await faultsOf(visitor, `${locale} ${viewport.width} px ${colorScheme}`)));
    }
  }
  return found;
}

const VIEWERS = [...new Set(PAGES.map(({ who }) => who))];
const LOOKED_AT = VIEWERS.flatMap((who) => (['zh-CN', 'en-GB'] as const).map((locale) => ({ who, locale })));

/** Opens a page. @returns what is wrong with it, in whatever look */
async function look(visitor: Visitor, page: LookedAt, locale: string): Promise<string[]> {
  const response = await visitor.open(addressOf(page, scene));
  const policy = response.headers()['content-security-policy'] ?? '';
  const found = await inEveryLook(visitor, `${page.route} ${locale}`);
  return policy.includes("default-src 'none'") && !/script-src[^;]*unsafe/.test(policy)
    ? found
    : [...found, `${page.route}: is sent with the policy "${policy}"`];
}

describe.each(LOOKED_AT)('every page for $who in $locale', ({ who, locale }) => {
  it('can be used by everybody, by day and by night, at a desk and on a telephone, and asks nobody else', async () => {
    const visitor = await Visitor.arrive({ locale, reducedMotion: 'reduce' });
    await walk(`every page ${who ?? 'public'} ${locale}`, [visitor], async (looking) => {
      if (who !== undefined) await looking.signIn(scene.usernames[who], PASSWORD);
      const found: string[] = [];
      for (const page of PAGES.filter((one) => one.who === who))
        found.push(...(await look(looking, page, locale)));
      expect(found).toEqual([]);
      expect(looking.complaints).toEqual([]);
    });
  });
});
