import type { Handler } from '../../../local/handler.ts';

/** What must not be seen outside its place. */
export interface Secret {
  readonly name:
    | 'authorization code'
    | 'ID token'
    | 'access token'
    | 'refresh token'
    | 'server token';
  /** A piece long enough to know it by: of a JWT the payload, which is in every copy of it. */
  readonly needle: string;
}

/** Every secret that an identity provider has given out since it started. */
export class IssuedSecrets {
  readonly #secrets = new Map<string, Secret>();

  get all(): readonly Secret[] {
    return [...this.#secrets.values()];
  }

  add(name: Secret['name'], value: unknown): void {
    if (typeof value !== 'string') return;
    const needle = value.split('.')[1] ?? value;
    if (needle.length < 16) throw new Error(`A ${name} this short can't be told from other text.`);
    this.#secrets.set(needle, { name, needle });
  }

  addTokens(body: unknown): void {
    const tokens = new Map(Object.entries(Object(body)));
    this.add('ID token', tokens.get('id_token'));
    this.add('access token', tokens.get('access_token'));
    this.add('refresh token', tokens.get('refresh_token'));
  }

  /** @param location Of a redirect back to the app. */
  addCodeIn(location: string): void {
    const code = /[#?&]code=([^&]+)/.exec(location)?.[1];
    if (code !== undefined) this.add('authorization code', decodeURIComponent(code));
  }

  /** @param location Of OpenMetadata's redirect to the app, in its own flow. */
  addServerTokenIn(location: string): void {
    const token = /[#?&]id_token=([^&]+)/.exec(location)?.[1];
    if (token !== undefined) this.add('server token', token);
  }

  /** OpenMetadata, with an ear at what it gives out where it signs people in itself. */
  listenToServer(handler: Handler): Handler {
    return async (request, connection) => {
      const response = await handler(request, connection);
      this.addServerTokenIn(response.headers.get('location') ?? '');
      if (response.ok && new URL(request.url).pathname === '/api/v1/auth/refresh') {
        const body: unknown = await response
          .clone()
          .json()
          .catch(() => null);
        this.add('server token', new Map(Object.entries(Object(body))).get('accessToken'));
      }
      return response;
    };
  }

  /** The same provider, with an ear at its answers. */
  listenTo(handler: Handler): Handler {
    return async (request, connection) => {
      const response = await handler(request, connection);
      this.addCodeIn(response.headers.get('location') ?? '');
      if (response.ok && /\/token$/.test(new URL(request.url).pathname)) {
        this.addTokens(
          await response
            .clone()
            .json()
            .catch(() => null),
        );
      }
      return response;
    };
  }
}
