import { createBookingClient, type BookingClient } from './booking-client.js';
import { createChatClient, type ChatClient } from './chat-client.js';
import { createCoursesClient, type CoursesClient } from './courses-client.js';
import { createHttp, type HttpOptions } from './http.js';
import { createProfileClient, type ProfileClient } from './profile-client.js';

/** Everything that a widget may ask a guidance API. Every call may throw an `ApiError`, and nothing else. */
export interface GuidanceApi {
  profile: ProfileClient;
  chat: ChatClient;
  booking: BookingClient;
  courses: CoursesClient;
}

/** Asks nothing until one of its methods is called. */
export function createGuidanceApi(options: HttpOptions): GuidanceApi {
  const http = createHttp(options);
  return {
    profile: createProfileClient(http),
    chat: createChatClient(http),
    booking: createBookingClient(http),
    courses: createCoursesClient(http),
  };
}
