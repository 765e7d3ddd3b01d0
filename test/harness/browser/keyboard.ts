import type { Locator, Page } from 'playwright-core';
import type { Visitor } from './visitor.js';

/** More stops than any page has before what is looked for. */
const MOST_STOPS = 80;
/** As long as somebody takes to look where the focus has gone. */
const GLANCE_MS = 1_000;
const LOOK_AGAIN_MS = 50;

/**
 * Runs in the page. What shows that an element has the focus are its own looks and those of what is drawn around and for it
 * (a field within its frame, a box that is drawn in the place of a hidden one).
 */
const EYE = `(() => {
  const one = (node, part) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor, color, top } =
      getComputedStyle(node, part);
    const isOutlined = outlineStyle !== 'none' && outlineWidth !== '0px';
    const outline = isOutlined ? [outlineStyle, outlineWidth, outlineColor] : [];
    return [outline, boxShadow, borderColor, backgroundColor, color, top].join();
  };
  const looks = (element) => {
    const above = element.parentElement;
    const isHidden = getComputedStyle(element).opacity === '0';
    return [element, above, above?.parentElement, ...(isHidden && above ? above.children : [])]
      .filter(Boolean)
      .flatMap((node) => [one(node), one(node, '::before'), one(node, '::after')])
      .join('|');
  };
  const nameOf = (element) =>
    '<' + element.tagName.toLowerCase() + '> ' + (element.getAttribute('aria-label') ?? element.id ?? '') + ' ' +
    (element.textContent ?? '').trim().slice(0, 30);
  const placeOf = (element) => {
    const box = (element.closest('label, .ant-select, .ant-picker') ?? element).getBoundingClientRect();
    const onTop = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
    const label = element.closest('label');
    return {
      what: nameOf(element),
      region: element.closest('[role="dialog"], main, [role="main"], header, nav, aside')?.tagName ?? '',
      top: box.top + scrollY,
      bottom: box.bottom + scrollY,
      isSeen: onTop !== null &&
        (element.contains(onTop) || onTop.contains(element) || (label?.contains(onTop) ?? false)),
    };
  };
  const focused = () => (document.activeElement === document.body ? undefined : document.activeElement);
  let left;
  globalThis.keyboardEye = {
    isSeen: () => placeOf(focused() ?? document.body).isSeen,
    leave: () => {
      const element = focused();
      left = element && { element, looks: looks(element) };
    },
    arrive: () => {
      const element = focused();
      const isShown = !left?.element.isConnected || left.element === element || looks(left.element) !== left.looks;
      return {
        ...(!isShown && { unseen: nameOf(left.element) }),
        // Both places as they are now: what came in meanwhile may have moved them both.
        ...(left?.element.isConnected && { from: placeOf(left.element) }),
        ...(element && { place: placeOf(element) }),
      };
    },
  };
})()`;

interface Place {
  readonly what: string;
  /** Tag of the region of the page that it lies in. */
  readonly region: string;
  readonly top: number;
  readonly bottom: number;
  readonly isSeen: boolean;
}

interface Step {
  /** What was left and looks as it did with the focus. */
  readonly unseen?: string;
  readonly from?: Place;
  readonly place?: Place;
}

/**
 * Somebody who has no mouse: he tabs, types and presses, and never points. Each stop is looked at; what a person who sees
 * the page would miss is kept in `faults`. Ask for less motion (`Look.reducedMotion`): a focus that fades in is not there
 * yet when it is looked at.
 */
export class Keyboard {
  readonly faults: string[] = [];

  private constructor(private readonly page: Page) {}

  /** Before the first page is opened. */
  static async of({ page }: Visitor): Promise<Keyboard> {
    await page.addInitScript(EYE);
    return new Keyboard(page);
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** Where one types already. */
  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Tabs on until the focus is there. @throws Error naming where the focus went instead */
  async reach(target: Locator): Promise<void> {
    await target.waitFor();
    const passed: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if ((await this.focusOn(target).count()) > 0) return;
      passed.push(await this.tab());
    }
    throw new Error(`The tab key never comes to ${String(target)}; it passed\n${passed.join('\n')}`);
  }

  async reachAndPress(target: Locator, key = 'Enter'): Promise<void> {
    await this.reach(target);
    await this.press(key);
  }

  async reachAndType(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.press('Control+a');
    await this.type(text);
  }

  /** Waits until the page itself has brought the focus there. */
  finds(target: Locator): Promise<void> {
    return this.focusOn(target).waitFor();
  }

  private focusOn(target: Locator): Locator {
    return target.and(this.page.locator(':focus'));
  }

  /** One stop on. @returns what it is */
  private async tab(): Promise<string> {
    await this.page.evaluate('keyboardEye.leave()');
    await this.press('Tab');
    const { unseen, from, place } = await this.page.evaluate<Step>('keyboardEye.arrive()');
    if (unseen !== undefined) this.faults.push(`looks the same with the focus and without: ${unseen}`);
    if (place?.isSeen === false && !(await this.comesIntoSight()))
      this.faults.push(`is covered or out of sight when it has the focus: ${place.what}`);
    // Within a region the way goes down the page, or along a line of it.
    if (place && place.region === from?.region && place.bottom <= from.top)
      this.faults.push(`the focus goes up, from ${from.what} to ${place.what}`);
    return place?.what ?? '(nothing)';
  }

  /**
   * A list that closes as the focus leaves its field is gone before anybody has read what lies under it.
   * Asked from outside each time: what waits within the page is text to be run, which its content security policy refuses.
   */
  private async comesIntoSight(): Promise<boolean> {
    for (const end = Date.now() + GLANCE_MS; Date.now() < end;) {
      if (await this.page.evaluate<boolean>('keyboardEye.isSeen()')) return true;
      await this.page.waitForTimeout(LOOK_AGAIN_MS);
    }
    return false;
  }
}
