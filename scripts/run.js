// Runs a command: `node scripts/run.js start` runs `run()` of scripts/start.ts. Plain JavaScript,
// since it has to work before anything is installed; it installs what is missing, then hands over
// in the same process, so that whoever stops this process stops all of it.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('../', import.meta.url)));

const commands = readdirSync('scripts')
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length));
const [command = '', ...args] = process.argv.slice(2);

stopWithNpm();
try {
  checkCommand();
  checkNode();
  await installWhatIsMissing();
  const { register } = await import('tsx/esm/api');
  register();
  const { run } = await import(`./${command}.ts`);
  await run(args);
} catch (error) {
  console.error(isForPeople(error) ? error.message : error);
  // The contract of the test commands holds even when nothing could be run.
  if (['test', 'test-deploy', 'unit'].includes(command)) console.log('0 passed, 1 failed');
  process.exit(1); // A server that did start must not keep the process alive.
}

/** npm hands SIGTERM to the shell between us, which may die of it and leave us behind. */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 100);
  watch.unref();
}

function checkCommand() {
  if (commands.includes(command)) return;
  throw forPeople(`There is no command "${command}"; there are: ${commands.join(', ')}.`);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isNewEnough = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
  if (isNewEnough) return;
  const wanted = readJson('package.json').engines.node;
  throw forPeople(
    `This is Node ${process.versions.node}, but ${wanted} is needed. Get it from https://nodejs.org.`,
  );
}

async function installWhatIsMissing() {
  const reason = whyInstall();
  if (reason === null) return;
  console.log(`Installing the packages of package-lock.json: ${reason}.`);
  const options = ['ci', '--no-audit', '--no-fund', '--include=dev'];
  const npm = process.env.npm_execpath;
  const child = npm
    ? spawn(process.execPath, [npm, ...options], { stdio: ['ignore', 'inherit', 'inherit'] })
    : spawn('npm', options, { stdio: ['ignore', 'inherit', 'inherit'], shell: true });
  const stop = () => child.kill();
  process.once('SIGTERM', stop);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  process.off('SIGTERM', stop);
  if (code !== 0)
    throw forPeople('The installation failed, see above: nothing can run without it.');
}

/** npm writes `node_modules/.package-lock.json` when an installation is complete, and only then. */
function whyInstall() {
  const marker = 'node_modules/.package-lock.json';
  if (!existsSync(marker)) return 'nothing is installed yet';
  const installed = readJson(marker).packages;
  const missing = Object.entries(readJson('package-lock.json').packages).find(
    ([path, wanted]) =>
      path !== '' &&
      !isSkipped(wanted, installed[path]) &&
      wanted.version !== installed[path]?.version,
  );
  return missing ? `${missing[0]} is not ${missing[1].version}` : null;
}

/** A package for another system is in the lockfile and rightly not installed. */
function isSkipped(wanted, installed) {
  return wanted.optional === true && installed === undefined;
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** A wrong setting or machine is told in a sentence; for a fault of ours the stack matters too. */
function isForPeople(error) {
  return ['CommandError', 'ConfigError', 'PortTaken', 'SettingsError'].includes(error.name);
}

function forPeople(message) {
  return Object.assign(new Error(message), { name: 'CommandError' });
}
