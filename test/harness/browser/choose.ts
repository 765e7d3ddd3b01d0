import { expect } from '@jest/globals';
import type { Locator } from 'playwright-core';
import type { Visitor } from './visitor.js';

const LIST = '.ant-select-dropdown:not(.ant-select-dropdown-hidden)';

/** In the page: settles once nothing of the open list moves any more. */
const UNFOLDED = `Promise.allSettled(
  document.querySelector('${LIST}').getAnimations({ subtree: true }).map(({ finished }) => finished)
).then(() => undefined)`;

/**
 * Opens the list under a field, which has no barrier either, and waits for it to lie still: what is pressed while it unfolds
 * may be another option, or none.
 * @param part of the page in which the field is
 * @returns the options
 */
export async function openList(visitor: Visitor, part: Locator, field: string): Promise<Locator> {
  const { page } = visitor;
  await part.getByLabel(field).click();
  await page.getByRole('listbox', { name: field }).waitFor({ state: 'attached' });
  await page.locator(LIST).waitFor();
  await page.evaluate(UNFOLDED);
  expect(await visitor.barriersNow()).toEqual([]);
  return page.locator(`${LIST} .ant-select-item-option`);
}

/** Chooses from the list under a field of the open dialog. */
export async function choose(visitor: Visitor, field: string, option: string): Promise<void> {
  const options = await openList(visitor, visitor.page.getByRole('dialog'), field);
  await options.getByText(option, { exact: true }).click();
  await options.first().waitFor({ state: 'hidden' });
}
