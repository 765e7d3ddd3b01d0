import { Inject, Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import { ProblemError } from '../http/problem.error.js';
import { LOGGER, type Log, SETTINGS, type Settings } from '../platform/tokens.js';

/** What a sign-in at the service is held against when it comes back. */
export interface FlowSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** What the service has sent the browser back with. */
export interface Returned {
  readonly code: string;
  readonly state: string;
  readonly iss?: string | undefined;
}

/** Who somebody is at the service. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** Whether the service itself asked for a second factor, by the classes that the configuration names. */
  readonly isStrong: boolean;
}

type OidcSettings = NonNullable<Settings['identityService']>;

/** Give up on a service that does not answer, s. */
const TIMEOUT_S = 10;

/** The government identity service: authorization code flow with PKCE, state and nonce (OpenID Connect Core 3.1). */
@Injectable()
export class IdentityService {
  private known: Promise<client.Configuration> | undefined;

  constructor(
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'identityService'>,
    @Inject(LOGGER) private readonly log: Log,
  ) {}

  get isOn(): boolean {
    return this.settings.identityService !== undefined;
  }

  get name(): string {
    return this.settings.identityService?.name ?? '';
  }

  /** @throws ProblemError IDENTITY_SERVICE_OFF */
  get issuer(): string {
    return this.given().issuer;
  }

  /** @returns where the browser goes, and what its return is held against @throws ProblemError IDENTITY_SERVICE_… */
  async begin(): Promise<{ readonly url: string; readonly secrets: FlowSecrets }> {
    const { redirectUri, acr } = this.given();
    const secrets = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: redirectUri,
      scope: 'openid',
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(secrets.codeVerifier),
      code_challenge_method: 'S256',
      ...(acr.length > 0 && { acr_values: acr.join(' ') }),
    });
    return { url: url.href, secrets };
  }

  /**
   * Redeems the code at the service, and checks what comes: state, issuer, signature, audience, time, nonce.
   * @throws ProblemError IDENTITY_REFUSED, IDENTITY_SERVICE_UNAVAILABLE
   */
  async prove({ code, state, iss }: Returned, secrets: FlowSecrets): Promise<ProvenIdentity> {
    const { redirectUri, issuer, acr } = this.given();
    const address = new URL(redirectUri);
    address.search = new URLSearchParams({ code, state, ...(iss !== undefined && { iss }) }).toString();
    const configuration = await this.configuration();
    const tokens = await client
      .authorizationCodeGrant(configuration, address, {
        pkceCodeVerifier: secrets.codeVerifier,
        expectedState: secrets.state,
        expectedNonce: secrets.nonce,
        idTokenExpected: true,
      })
      .catch((err: unknown) => {
        this.log.warn({ err: told(err) }, 'a sign-in by the identity service was refused');
        throw isAway(err) ? unavailable() : refused();
      });
    const claims = tokens.claims();
    if (!claims) throw refused();
    return { issuer, subject: claims.sub, isStrong: acr.includes(String(claims['acr'] ?? '')) };
  }

  private given(): OidcSettings {
    const { identityService } = this.settings;
    if (identityService) return identityService;
    throw new ProblemError('IDENTITY_SERVICE_OFF', 'No identity service is set up here.');
  }

  /** Asked for once; again when it did not answer. */
  private configuration(): Promise<client.Configuration> {
    this.known ??= this.discover().catch((err: unknown) => {
      this.known = undefined;
      this.log.warn({ err: told(err) }, 'the identity service does not answer');
      throw unavailable();
    });
    return this.known;
  }

  private discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.given();
    const server = new URL(issuer);
    // The configuration takes http only for this machine: for tests, and a service behind a tunnel.
    const plain = server.protocol === 'http:' ? [client.allowInsecureRequests] : [];
    return client.discovery(server, clientId, {}, client.ClientSecretBasic(clientSecret), {
      execute: [client.enableNonRepudiationChecks, ...plain],
      timeout: TIMEOUT_S,
    });
  }
}

/** Without what the service sent: a token must not come into the log. */
function told(error: unknown): { readonly name: string; readonly code: string; readonly message: string } {
  const { name = '', code = '', message = '' } = error as Partial<Error & { code: string }>;
  return { name, code: String(code), message };
}

function isAway(error: unknown): boolean {
  const { code, name } = error as { readonly code?: string; readonly name?: string };
  return name === 'TypeError' || code === 'OAUTH_TIMEOUT';
}

function unavailable(): ProblemError {
  return new ProblemError('IDENTITY_SERVICE_UNAVAILABLE', 'The identity service does not answer.', {
    retryAfter: 5,
  });
}

function refused(): ProblemError {
  return new ProblemError('IDENTITY_REFUSED', 'The identity service did not confirm this sign-in.');
}
