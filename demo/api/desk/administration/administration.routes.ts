import type { Context, Hono } from 'hono';
import type { ApiEnv } from '../../api-context.js';
import { defaultProfile } from '../../administration/default-profile.js';
import type { ChatServices } from '../../chat/chat-services.js';
import { readBody, readQuery } from '../../http/body.js';
import { idempotentPost } from '../../http/idempotency.js';
import type { Schema } from '../../http/validation.js';
import type { CatalogueItem } from '../../store/catalogue.repository.js';
import { idOf } from '../desk-access.js';
import { administrationWork, requireAdministrator } from './administration-work.js';
import { addItem, changeItem, listItems, removeItem } from './catalogue-care.js';
import { catalogueParts, RemovalQuerySchema, type CataloguePart } from './catalogue.contract.js';
import { catalogueRules, type Change } from './catalogue-parts.js';
import { administeredProfile, changeProfile } from './profile-care.js';
import { ProfileWishSchema } from './profile.contract.js';
import { addCourseWritingRoutes } from './course-writing.routes.js';

type Wish = Omit<CatalogueItem, 'id'> & Change;

/** What the service is, and what it offers: set up at the desk. */
export function addAdministrationRoutes(routes: Hono<ApiEnv>, services: ChatServices): void {
  addProfileRoutes(routes, services);
  for (const part of catalogueParts) addPartRoutes(routes, services, part);
  addCourseWritingRoutes(routes, services);
}

function addProfileRoutes(routes: Hono<ApiEnv>, services: ChatServices): void {
  const { store } = services;
  const unset = defaultProfile(services.serviceName);

  routes.get('/desk/admin/profile', async (c) => {
    await requireAdministrator(c, services);
    return c.json(await store.transaction((transaction) => administeredProfile({ transaction }, unset)));
  });

  routes.put('/desk/admin/profile', async (c) => {
    await requireAdministrator(c, services);
    const wish = await readBody(c, ProfileWishSchema);
    const body = await store.transaction(async (transaction) =>
      changeProfile(await administrationWork(services, transaction, c.var.language), wish, unset),
    );
    return c.json(body);
  });
}

function addPartRoutes(routes: Hono<ApiEnv>, services: ChatServices, part: CataloguePart): void {
  const { store } = services;
  const path = `/desk/admin/${part}`;
  const schema = catalogueRules[part].schema as unknown as Schema<Wish>;
  const within = <Value>(
    c: Context<ApiEnv>,
    care: (work: Awaited<ReturnType<typeof administrationWork>>) => Promise<Value>,
  ): Promise<Value> =>
    store.transaction(async (transaction) =>
      care(await administrationWork(services, transaction, c.var.language)),
    );

  routes.get(path, async (c) => {
    await requireAdministrator(c, services);
    return c.json({ items: await within(c, (work) => listItems(work, part)) });
  });

  routes.post(path, async (c) => {
    await requireAdministrator(c, services);
    return idempotentPost(c, services, {
      schema,
      work: async (transaction, wish) => {
        const work = await administrationWork(services, transaction, c.var.language);
        return { status: 201, body: await addItem(work, part, wish) };
      },
    });
  });

  routes.put(`${path}/:id`, async (c) => {
    await requireAdministrator(c, services);
    const wish = await readBody(c, schema);
    return c.json(await within(c, (work) => changeItem(work, [part, idOf(c)], wish)));
  });

  routes.delete(`${path}/:id`, async (c) => {
    await requireAdministrator(c, services);
    const { revision, keepBooked } = readQuery(c, RemovalQuerySchema);
    await within(c, (work) =>
      removeItem(work, [part, idOf(c)], { revision, keepBooked: keepBooked === 'true' }),
    );
    return c.body(null, 204);
  });
}
