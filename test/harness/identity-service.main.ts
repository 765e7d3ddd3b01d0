import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';

/**
 * A real OpenID provider for tests: whoever comes is who he says (`login_hint`), with the strength that was asked for.
 * Prints its issuer when it listens; the client is given by CLIENT_ID, CLIENT_SECRET and REDIRECT_URI.
 */
const { CLIENT_ID = '', CLIENT_SECRET = '', REDIRECT_URI = '' } = process.env;

export const HIGH = 'urn:example:high';

const server = createServer();
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const configuration: Configuration = {
  clients: [
    {
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      redirect_uris: [REDIRECT_URI],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  pkce: { required: () => true },
  acrValues: [HIGH],
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  findAccount: (_, id) => ({ accountId: id, claims: () => Promise.resolve({ sub: id }) }),
};
const provider = new Provider(issuer, configuration);

provider.use(async (context, next) => {
  if (!context.path.startsWith('/interaction/')) return next();
  const { params, prompt, grantId, session } = await provider.interactionDetails(context.req, context.res);
  if (prompt.name === 'login') {
    const login = { accountId: String(params['login_hint']), acr: String(params['acr'] ?? HIGH) };
    await provider.interactionFinished(context.req, context.res, { login });
  } else {
    const found = grantId === undefined ? undefined : await provider.Grant.find(grantId);
    const grant = found ?? new provider.Grant({ accountId: session?.accountId ?? '', clientId: CLIENT_ID });
    grant.addOIDCScope('openid');
    await provider.interactionFinished(context.req, context.res, {
      consent: { grantId: await grant.save() },
    });
  }
  context.respond = false;
});

server.on('request', provider.callback());
process.stdout.write(`issuer ${issuer}\n`);
