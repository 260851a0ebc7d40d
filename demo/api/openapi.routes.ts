import { Hono } from 'hono';
import { openApi } from '../../src/contract/openapi.js';
import { contractOperations } from '../../src/contract/operations.js';
import { version } from '../../src/version.js';
import type { ApiContext, ApiEnv, ApiPart } from './api-context.js';
import * as catalogueContract from './desk/administration/catalogue.contract.js';
import * as courseWishContract from './desk/administration/course-wish.contract.js';
import * as profileContract from './desk/administration/profile.contract.js';
import * as calendarContract from './desk/calendar.contract.js';
import * as coursesContract from './desk/courses.contract.js';
import * as deskContract from './desk/desk.contract.js';
import * as statisticsContract from './desk/statistics.contract.js';
import { deskOperations } from './desk/desk.operations.js';
import * as privacyContract from './privacy/privacy.contract.js';
import { cachedJson } from './http/cached-json.js';

/** What this API answers, described: the contract's calls and the desk's. */
export const describeApi = (serverUrl: string) =>
  openApi({
    version,
    serverUrl,
    operations: [...contractOperations, ...deskOperations],
    modules: [
      deskContract,
      calendarContract,
      coursesContract,
      catalogueContract,
      courseWishContract,
      profileContract,
      statisticsContract,
      privacyContract,
    ],
  });

export function openApiPart({ publicUrl }: ApiContext): ApiPart {
  const routes = new Hono<ApiEnv>();
  let document: ReturnType<typeof describeApi> | undefined;
  routes.get('/openapi.json', (c) => cachedJson(c, (document ??= describeApi(publicUrl))));
  return { routes };
}
