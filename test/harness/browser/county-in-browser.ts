import { afterAll, beforeAll, jest } from '@jest/globals';
import { County } from '../../factories/county.js';
import { closeBrowser } from './visitor.js';

/** A walk through pages on a machine that is busy with other things. */
const PATIENCE_MS = 240_000;

/** Opens the county for the tests of a file and closes it, and the browser, after them. @returns where it is then */
export function countyInBrowser(): () => County {
  jest.setTimeout(PATIENCE_MS);
  let county: County | undefined;
  beforeAll(async () => {
    county = await County.open();
  });
  afterAll(async () => {
    await closeBrowser();
    await county?.close();
  });
  return () => {
    if (!county) throw new Error('The county is open only while a test of the file runs.');
    return county;
  };
}
