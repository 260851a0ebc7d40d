import { cached, ok, type Operation } from './operation.js';
import { ServiceProfileSchema } from './profile.js';

export const profileOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/profile',
    tag: 'profile',
    operationId: 'getProfile',
    summary: 'What the service is and offers',
    description: 'A part that is missing (`chat`, `booking`, `courses`) is not offered.',
    security: 'none',
    answers: cached(ok('The service profile.', ServiceProfileSchema)),
  },
];
