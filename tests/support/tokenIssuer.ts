import {
  exportJWK,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose';

export type TestClaims = Omit<JWTPayload, 'exp'> & { readonly exp?: number | undefined };

/** Signs ID tokens and serves its keys as an identity provider would. */
export interface TokenIssuer {
  readonly keyUrl: string;
  /** Answers for `keyUrl`; any other address is out of reach, and so is this one when `down`. */
  readonly fetch: typeof globalThis.fetch;
  down: boolean;
  /** How often the keys were asked for. */
  fetched: number;
  /** Expires in an hour unless the claims say otherwise; `exp: undefined` leaves it out. */
  readonly sign: (claims: TestClaims, header?: Partial<JWTHeaderParameters>) => Promise<string>;
}

export async function createTokenIssuer(kid = 'test-key'): Promise<TokenIssuer> {
  const keyUrl = 'https://login.example/keys';
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const keys = [{ ...(await exportJWK(publicKey)), kid, use: 'sig' }];
  const issuer: TokenIssuer = {
    keyUrl,
    down: false,
    fetched: 0,
    fetch: async (input) => {
      const url = input instanceof Request ? input.url : String(input);
      if (issuer.down || url !== keyUrl) throw new TypeError(`${url} is out of reach.`);
      issuer.fetched += 1;
      return Response.json({ keys });
    },
    sign: (claims, header = {}) =>
      new SignJWT(withoutUndefined({ exp: Math.floor(Date.now() / 1000) + 3600, ...claims }))
        .setProtectedHeader({ alg: 'RS256', kid, ...header })
        .sign(privateKey),
  };
  return issuer;
}

function withoutUndefined({ exp, ...claims }: TestClaims): JWTPayload {
  return exp === undefined ? claims : { ...claims, exp };
}
