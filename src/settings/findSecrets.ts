const secretName = /secret/i;

/** The paths of all names that speak of a secret, at any depth: `authorityMetadata.client_secret`. */
export function findSecrets(contents: object): string[] {
  const found: string[] = [];
  const left: Array<readonly [string, unknown]> = [['', contents]];
  for (const [path, value] of left) {
    for (const [name, inner] of Object.entries(isObject(value) ? value : {})) {
      if (secretName.test(name)) found.push(path + name);
      else left.push([`${path}${name}.`, inner]);
    }
  }
  return found;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
