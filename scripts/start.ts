import { createServer } from 'vite';
import { devServerPlugin } from './site/devServerPlugin.ts';
import { readEnv } from './site/env.ts';
import { readConfigFile } from './site/readConfigFile.ts';
import { readyLines } from './site/ready.ts';
import { startBackend } from './site/startBackend.ts';
import { stopOnSignal } from './site/stopOnSignal.ts';

/** `npm start`: the local servers and Vite's dev server, in this one process. */
export async function run(): Promise<void> {
  const backend = await startBackend(readEnv('development'), () => readConfigFile(['public']));
  const { plan } = backend;
  const vite = await createServer({
    base: plan.base,
    logLevel: 'warn',
    clearScreen: false,
    server: { host: '127.0.0.1', port: plan.ports.app.number, strictPort: true },
    plugins: [devServerPlugin(backend)],
  });
  stopOnSignal(async () => {
    await Promise.all([vite.close(), backend.close()]);
  });
  await vite.listen();
  for (const line of readyLines(plan)) console.log(line);
}
