import { Hono } from 'hono';
import type { ApiEnv, ApiPart } from '../api-context.js';
import { addAttachmentRoutes, type AttachmentDoor } from '../chat/attachment.routes.js';
import type { ChatServices } from '../chat/chat-services.js';
import { addAdministrationRoutes } from './administration/administration.routes.js';
import { addAuditRoutes, sweepAccess } from './audit.routes.js';
import { addCalendarRoutes } from './calendar.routes.js';
import { addCourseRoutes } from './courses.routes.js';
import { addDayRoutes } from './day.routes.js';
import { addDeskConversationRoutes } from './conversation.routes.js';
import { deskConversationPath, deskCounsellor, idOf } from './desk-access.js';
import { assertMine } from './take.js';
import { addQueueRoutes } from './queue.routes.js';
import { addServiceRoutes } from './service.routes.js';
import { addPrivacyRoutes } from '../privacy/privacy.routes.js';
import { addStatisticsRoutes } from './statistics.routes.js';
import { addSessionRoutes } from './session.routes.js';

const counsellorsDoor = (services: ChatServices): AttachmentDoor => ({
  path: deskConversationPath,
  enter: async (c) => {
    const counsellor = await deskCounsellor(c, services);
    return { id: idOf(c), assertOwn: (conversation) => assertMine(conversation, counsellor) };
  },
});

/** The counsellors' side. Not there without a way to sign in. */
export function deskPart(services: ChatServices): ApiPart {
  const routes = new Hono<ApiEnv>();
  if (services.deskSecret === undefined && !services.deskProvider) return { routes };
  addSessionRoutes(routes, services);
  addAuditRoutes(routes, services);
  addQueueRoutes(routes, services);
  addDeskConversationRoutes(routes, services);
  addAttachmentRoutes(routes, services, counsellorsDoor(services));
  addServiceRoutes(routes, services);
  addCalendarRoutes(routes, services);
  addDayRoutes(routes, services);
  addCourseRoutes(routes, services);
  addAdministrationRoutes(routes, services);
  addStatisticsRoutes(routes, services);
  addPrivacyRoutes(routes, services);
  return { routes, sweep: () => sweepAccess(services) };
}
