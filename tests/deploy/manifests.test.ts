import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';

const documents = parseAllDocuments(readFileSync('deploy/kubernetes.yaml', 'utf8'));
const dockerfile = readFileSync('deploy/Dockerfile', 'utf8');
const script = readFileSync('deploy/configure.sh', 'utf8');

const deploymentSchema = v.object({
  spec: v.object({
    template: v.object({
      spec: v.object({
        securityContext: v.object({ runAsNonRoot: v.boolean(), runAsUser: v.number() }),
        containers: v.tuple([
          v.object({
            env: v.array(v.object({ name: v.string(), value: v.string() })),
            readinessProbe: v.object({ httpGet: v.object({ path: v.string() }) }),
            securityContext: v.object({ readOnlyRootFilesystem: v.boolean() }),
            volumeMounts: v.array(v.object({ mountPath: v.string() })),
          }),
        ]),
      }),
    }),
  }),
});

const { spec } = v.parse(deploymentSchema, documents[0]?.toJS()).spec.template;
const [container] = spec.containers;

test('the Kubernetes example is sound YAML of the three kinds that it needs', () => {
  expect(documents.flatMap(({ errors }) => errors)).toEqual([]);
  expect(documents.map((document) => document.get('kind'))).toEqual([
    'Deployment',
    'Service',
    'Ingress',
  ]);
});

test('the container runs as the user of the image, who is not root, and writes to /tmp alone', () => {
  expect(dockerfile).toContain(`\nUSER ${spec.securityContext.runAsUser}\n`);
  expect(spec.securityContext.runAsNonRoot).toBe(true);
  expect(container.securityContext.readOnlyRootFilesystem).toBe(true);
  expect(container.volumeMounts).toEqual([expect.objectContaining({ mountPath: '/tmp' })]);
  expect(script).toContain('RUN_DIR:=/tmp/catalog');
  expect(dockerfile).toContain('"-p", "/tmp/catalog"');
});

test('the variables of the example are variables of the script', () => {
  for (const { name } of container.env) expect(script).toContain(name);
});

test('health is asked for where nginx answers it', () => {
  const template = readFileSync('deploy/nginx/site.conf.template', 'utf8');

  expect(template).toContain('location = /.health {');
  expect(container.readinessProbe.httpGet.path).toBe('/.health');
});

test.each([
  ['', 8080],
  ['9000', 9000],
  ['127.0.0.1:9000', 9000],
  ['[::]:9000 default_server', 9000],
])('where nginx listens at %j, the image looks at port %i', (listen, port) => {
  const [, command = ''] = dockerfile.match(/^HEALTHCHECK[^\n]*\n +CMD (.+)$/m) ?? [];
  const env = { PATH: process.env['PATH'], LISTEN: listen };

  const asked = execFileSync('sh', ['-c', command.replace('wget', 'echo')], { env }).toString();

  expect(asked.trim()).toBe(`-q -O /dev/null http://127.0.0.1:${port}/.health`);
});

test('what the image is built from is there, and no secret is', () => {
  const lines = readFileSync('deploy/Dockerfile.dockerignore', 'utf8').split('\n');
  const taken = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));

  expect(lines).toContain('*');
  for (const name of ['package-lock.json', '.npmrc', 'src', 'scripts', 'deploy', 'index.html']) {
    expect(taken).toContain(name);
  }
  expect(taken.filter((name) => /env|git/.test(name))).toEqual([]);
});
