import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countyInBrowser } from '../../harness/browser/county-in-browser.js';
import { Visitor, walk } from '../../harness/browser/visitor.js';
import { freePorts } from '../../harness/free-port.js';
import { type TestIdentityService, identityServiceFor } from '../../harness/identity-service.js';
import { type OwnApi, startOwnApi, stopOwnApis } from '../../harness/own-process.js';
import { repositoryRoot } from '../../harness/repository-root.js';

const county = countyInBrowser();
let service: TestIdentityService;
let api: OwnApi;

/** A site of its own that knows an identity service: the one under test has none. */
beforeAll(async () => {
  const [port] = await freePorts(1);
  const started = await identityServiceFor(`http://127.0.0.1:${port}/sign-in/identity`);
  service = started;
  api = await startOwnApi({
    ...started.env,
    XINXIU_HTTP_PORT: String(port),
    XINXIU_PORTAL_DIR: join(repositoryRoot(), 'apps/portal/dist/site'),
  });
});

afterAll(async () => {
  service?.stop();
  await stopOwnApis();
});

/** Whoever comes to the service is who he says. */
async function isAtService({ page }: Visitor, subject: string): Promise<void> {
  await page.route(
    (address) => address.href.startsWith(`${service.issuer}/auth?`),
    (route) => route.continue({ url: `${route.request().url()}&login_hint=${subject}` }),
  );
}

const complaintsOf = ({ complaints }: Visitor): readonly string[] =>
  complaints.filter((one) => !one.includes(service.issuer));

describe('the identity service at the sign-in', () => {
  it('is offered under its name, and lets in who is bound', async () => {
    const auditor = await county().staff('auditor');
    const subject = `citizen-${randomUUID()}`;
    const { identities } = county().repositories;
    await identities.bind({ personId: auditor.id, issuer: service.issuer, subject, boundAt: Date.now() });
    await walk('identity lets in', [await Visitor.arrive({ base: api.url })], async (visitor) => {
      const { page } = visitor;
      await isAtService(visitor, subject);
      await page.goto('/sign-in');
      const way = page.getByRole('button', { name: '用一网通办登录' });
      await way.waitFor();
      expect(await visitor.barriers()).toEqual([]);
      await way.click();
      await page.waitForURL('**/desk**');
      await page.goto('/desk/audit');
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(complaintsOf(visitor)).toEqual([]);
    });
  });

  it('is told whom nobody has bound, with what he tells the administrator', async () => {
    const subject = `citizen-${randomUUID()}`;
    await walk('identity refuses', [await Visitor.arrive({ base: api.url })], async (visitor) => {
      const { page } = visitor;
      await isAtService(visitor, subject);
      await page.goto('/sign-in');
      await page.getByRole('button', { name: '用一网通办登录' }).click();
      await page.getByRole('alert').getByText(subject).waitFor();
      expect(await visitor.barriers()).toEqual([]);
      await page.getByRole('link', { name: '返回登录' }).click();
      await page.getByLabel('用户名').waitFor();
      expect(complaintsOf(visitor)).toEqual([]);
    });
  });

  it('is not there where none is set up', async () => {
    await walk('no identity service', [await Visitor.arrive()], async ({ page }) => {
      const answered = page.waitForResponse('**/api/v1/identity-service');
      await page.goto('/sign-in');
      await answered;
      await page.getByLabel('用户名').waitFor();
      expect(await page.getByRole('button', { name: /一网通办/ }).count()).toBe(0);
    });
  });
});
