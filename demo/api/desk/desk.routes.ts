import { Hono } from 'hono';
import type { ApiEnv, ApiPart } from '../api-context.js';
import type { ChatServices } from '../chat/chat-services.js';
import { addDeskConversationRoutes } from './conversation.routes.js';
import { addQueueRoutes } from './queue.routes.js';
import { addServiceRoutes } from './service.routes.js';
import { addSessionRoutes } from './session.routes.js';

/** The counsellors' side. Not there without a secret to sign in with. */
export function deskPart(services: ChatServices): ApiPart {
  const routes = new Hono<ApiEnv>();
  const { deskSecret } = services;
  if (!deskSecret) return { routes };
  addSessionRoutes(routes, services, deskSecret);
  addQueueRoutes(routes, services);
  addDeskConversationRoutes(routes, services);
  addServiceRoutes(routes, services);
  return { routes };
}
