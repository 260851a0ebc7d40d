import type { Http } from '../../../src/api/http.js';
import { AuditPageSchema, type AuditPage } from '../../api/desk/desk.contract.js';
import type { AuditFilter } from './audit-place.js';

/** On a page; more are asked for. */
const atOnce = 50;

export interface AuditCalls {
  /** The newest first. `cursor`: what comes after an earlier page. */
  audit(filter: AuditFilter, cursor?: string): Promise<AuditPage>;
}

export const auditCalls = (http: Http, token: string): AuditCalls => ({
  audit: ({ person, ...rest }, cursor) =>
    http.json(AuditPageSchema, {
      path: '/desk/audit',
      query: { counsellor: person, ...rest, limit: atOnce, cursor },
      token,
    }),
});
