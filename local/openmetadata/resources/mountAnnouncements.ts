import type { Context, Hono } from 'hono';
import type { Announcement, Catalog } from '../catalog/createCatalog.ts';
import { originOf } from '../request.ts';
import type { ServerEnv } from '../serverEnv.ts';
import { defined, without } from './json.ts';
import { renderLink } from './references.ts';

/** Notices: threads of the feed until 2.0, resources of their own since. */
export function mountAnnouncements(
  app: Hono<ServerEnv>,
  catalog: Catalog,
  age: '1.6' | '2.0.7',
): void {
  app.get('/api/v1/feed', (c) => {
    const wanted = age === '1.6' ? announcementsFor(c) : [];
    return c.json({
      data: wanted.map((each) => asThread(c, each)),
      paging: { total: wanted.length },
    });
  });
  if (age === '1.6') return;
  app.get('/api/v1/announcements', (c) => {
    const wanted = announcementsFor(c);
    return c.json({
      data: wanted.map((each) => asResource(c, each)),
      paging: { total: wanted.length },
    });
  });

  function announcementsFor(c: Context<ServerEnv>): readonly Announcement[] {
    const { type, entityLink, activeAnnouncement, active } = c.req.query();
    const now = c.get('server').clock.now();
    return catalog.announcements
      .filter(() => type === undefined || type === 'Announcement')
      .filter((each) => entityLink === undefined || each.entityLink === entityLink)
      .filter((each) => (activeAnnouncement ?? active) !== 'true' || isActive(each, now));
  }

  function asThread(c: Context<ServerEnv>, announcement: Announcement) {
    const { id, title, description, entityLink, startTime, endTime, createdBy } = announcement;
    const { createdAt } = announcement;
    const origin = originOf(c);
    return defined({
      id,
      type: 'Announcement',
      href: `${origin}/api/v1/feed/${id}`,
      threadTs: createdAt,
      about: entityLink,
      entityRef: without(renderLink(announcement.about, { catalog, origin }), 'href'),
      generatedBy: 'user',
      cardStyle: 'default',
      fieldOperation: 'updated',
      createdBy,
      updatedAt: createdAt,
      updatedBy: createdBy,
      resolved: false,
      message: title,
      postsCount: 0,
      posts: [],
      reactions: [],
      announcement: { description, startTime, endTime },
    });
  }
}

function asResource(c: Context<ServerEnv>, announcement: Announcement) {
  const { id, title, description, entityLink, startTime, endTime, createdBy } = announcement;
  const { createdAt } = announcement;
  return {
    id,
    name: `announcement-${id}`,
    displayName: title,
    description,
    entityLink,
    startTime,
    endTime,
    status: isActive(announcement, c.get('server').clock.now()) ? 'Active' : 'Expired',
    createdBy,
    updatedBy: createdBy,
    createdAt,
    updatedAt: createdAt,
    href: `${originOf(c)}/api/v1/announcements/${id}`,
    deleted: false,
  };
}

function isActive({ startTime, endTime }: Announcement, now: number): boolean {
  return startTime <= now && now < endTime;
}
