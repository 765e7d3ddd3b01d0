import { beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD } from '../../factories/county.js';
import { type PortalScene, portalScene } from '../../factories/portal-scene.js';
import { countyInBrowser } from '../../harness/browser/county-in-browser.js';
import { PAGES, addressOf } from '../../harness/browser/pages.js';
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

describe.each(PAGES)('the page $route', (looked) => {
  it('can be used by everybody, in either language, by day and by night, at a desk and on a telephone, and asks nobody else', async () => {
    for (const locale of ['zh-CN', 'en-GB'] as const) {
      const visitor = await Visitor.arrive({ locale, reducedMotion: 'reduce' });
      await walk(`page ${looked.route} ${locale}`, [visitor], async (looking) => {
        if (looked.who !== undefined) await looking.signIn(scene.usernames[looked.who], PASSWORD);
        const response = await looking.open(addressOf(looked, scene));
        expect(response.headers()['content-security-policy']).toMatch(
          looked.route.startsWith('/desk') ? /script-src 'self'(;|$)/ : /default-src 'none'/,
        );
        expect(await inEveryLook(looking, locale)).toEqual([]);
        expect(looking.complaints).toEqual([]);
      });
    }
  });
});
