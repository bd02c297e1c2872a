import * as v from 'valibot';
import { ApiFault } from '../errors.ts';
import { isObject, type Json } from '../resources/json.ts';

const CLASS = 'org.openmetadata.schema.api.teams.CreateUser';

/** In the order in which the server's message lists them. */
const PROPERTIES = [
  'owners',
  'authenticationMechanism',
  'isAdmin',
  'personas',
  'profile',
  'name',
  'displayName',
  'reviewers',
  'domains',
  'createPasswordType',
  'botName',
  'teams',
  'timezone',
  'password',
  'description',
  'isBot',
  'defaultPersona',
  'dataProducts',
  'tags',
  'confirmPassword',
  'email',
  'roles',
];

const optionalText = v.optional(v.nullable(v.string()));
const ids = v.optional(v.array(v.string()), []);

const schema = v.object({
  name: optionalText,
  email: optionalText,
  displayName: v.optional(v.string()),
  description: v.optional(v.string()),
  profile: v.optional(v.object({ images: v.optional(v.record(v.string(), v.string())) })),
  isAdmin: v.optional(v.boolean(), false),
  isBot: v.optional(v.boolean(), false),
  teams: ids,
  roles: ids,
});

export interface CreateUserRequest extends v.InferOutput<typeof schema> {
  readonly name: string;
  readonly email: string;
}

/** Reads the body of a sign-up: 400 for what does not fit, in the server's words. */
export function parseCreateUser(body: unknown): CreateUserRequest {
  if (!isObject(body)) throw isNoUser();
  refuseUnknown(body);
  const parsed = v.safeParse(schema, body);
  if (!parsed.success) throw isNoUser();
  const name = parsed.output.name ?? null;
  const email = parsed.output.email ?? null;
  const problems = [...nameProblems(name), ...emailProblems(email)];
  if (name === null || email === null || problems.length > 0) {
    throw new ApiFault(400, `[${problems.join(', ')}]`);
  }
  return { ...parsed.output, name, email };
}

const isNoUser = () => new ApiFault(400, `Cannot deserialize value of type \`${CLASS}\``);

function refuseUnknown(body: Json): void {
  const unknown = Object.keys(body).find((key) => !PROPERTIES.includes(key));
  if (unknown === undefined) return;
  const column = JSON.stringify(body).length;
  const known = PROPERTIES.map((property) => `"${property}"`).join(', ');
  throw new ApiFault(
    400,
    `Unrecognized field "${unknown}" (class ${CLASS}), not marked as ignorable ` +
      `(${PROPERTIES.length} known properties: ${known}])\n at [Source: REDACTED ` +
      `(\`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION\` disabled); line: 1, column: ${column}] ` +
      `(through reference chain: ${CLASS}["${unknown}"])`,
  );
}

function nameProblems(name: string | null): readonly string[] {
  if (name === null) return ['name must not be null'];
  return name === '' ? ['name size must be between 1 and 256'] : [];
}

const EMAIL = /^[\S.!#$%&’*+/=?^_`{|}~-]+@\S+\.\S+$/;

function emailProblems(email: string | null): readonly string[] {
  if (email === null) return ['email must not be null'];
  const fits = EMAIL.test(email);
  const sized = email.length >= 6 && email.length <= 127;
  return [
    ...(email.includes('@') ? [] : ['email must be a well-formed email address']),
    ...(fits ? [] : [`email must match "${EMAIL.source.replace('+\\/', '+/')}"`]),
    ...(sized ? [] : ['email size must be between 6 and 127']),
  ];
}
