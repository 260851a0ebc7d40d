import { Hono } from 'hono';
import type { ApiEnv, ApiPart } from '../api-context.js';
import { addAttachmentRoutes, seekersDoor } from './attachment.routes.js';
import type { ChatServices } from './chat-services.js';
import { addLeavingRoutes } from './leaving.routes.js';
import { addOpeningRoutes } from './opening.routes.js';
import { createChatSweep } from './chat-sweep.js';
import { addTalkingRoutes } from './talking.routes.js';

/** The seeker's side of the chat. */
export function chatPart(services: ChatServices): ApiPart {
  const routes = new Hono<ApiEnv>();
  addOpeningRoutes(routes, services);
  addTalkingRoutes(routes, services);
  addAttachmentRoutes(routes, services, seekersDoor);
  addLeavingRoutes(routes, services);
  return {
    routes,
    sweep: createChatSweep(services),
    endStreams: () => services.hub.close(),
  };
}
