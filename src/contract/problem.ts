import * as v from 'valibot';

/** The codes that a guidance API may answer with; anything else is treated by its HTTP status. */
export const problemCodes = [
  'validation',
  'unauthorized',
  'origin-not-allowed',
  'not-found',
  'rate-limited',
  'unavailable',
  'idempotency-key-reused',
  'in-progress',
  'chat-closed',
  'chat-busy',
  'conversation-ended',
  'message-conflict',
  'attachment-refused',
  'slot-taken',
  'hold-expired',
  'too-late',
  'course-full',
  'waitlist-full',
  'registration-closed',
  'offer-expired',
  'proof-required',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** The HTTP status that each code comes with. */
export const problemStatuses: Readonly<Record<ProblemCode, number>> = {
  validation: 422,
  unauthorized: 401,
  'origin-not-allowed': 403,
  'not-found': 404,
  'rate-limited': 429,
  unavailable: 503,
  'idempotency-key-reused': 422,
  'in-progress': 409,
  'chat-closed': 409,
  'chat-busy': 409,
  'conversation-ended': 409,
  'message-conflict': 409,
  'attachment-refused': 422,
  'slot-taken': 409,
  'hold-expired': 410,
  'too-late': 409,
  'course-full': 409,
  'waitlist-full': 409,
  'registration-closed': 409,
  'offer-expired': 409,
  'proof-required': 428,
};

/** One field that was not accepted. `pointer` is a JSON Pointer (RFC 6901) into the request body. */
export const FieldErrorSchema = v.object({ pointer: v.string(), code: v.string(), message: v.string() });
export type FieldError = v.InferOutput<typeof FieldErrorSchema>;

/** RFC 9457 problem details. Problems of some codes carry more fields, e.g. `alternatives` with `slot-taken`. */
export const ProblemSchema = v.looseObject({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.optional(v.string()),
  code: v.string(),
  errors: v.optional(v.array(FieldErrorSchema)),
});
export type Problem = v.InferOutput<typeof ProblemSchema>;

/**
 * Beside `proof-required`: work to do before the same request goes through, by ALTCHA's protocol (version 2, PBKDF2). The
 * solution travels in the header `Proof` of the request that is sent again, as Base64 of `{ challenge, solution: { counter,
 * derivedKey } }`. A service that never asks for it never hears of it.
 */
export const ProofRequiredSchema = v.object({
  challenge: v.object({
    parameters: v.looseObject({
      algorithm: v.string(),
      nonce: v.string(),
      salt: v.string(),
      cost: v.number(),
      keyLength: v.number(),
      keyPrefix: v.string(),
    }),
    signature: v.string(),
  }),
});
export type ProofChallenge = v.InferOutput<typeof ProofRequiredSchema>['challenge'];
