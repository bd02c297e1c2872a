import type { World } from './fault.ts';

/** Servers, network and routes as they were. */
export async function mendAll({ site, context, page }: World): Promise<void> {
  await Promise.all([site.identity.mend(), site.api.mend()]);
  await context.setOffline(false);
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await page.unrouteAll({ behavior: 'ignoreErrors' });
}
