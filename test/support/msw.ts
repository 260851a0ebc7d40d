import { http } from 'msw';
import { setupWorker, type SetupWorker } from 'msw/browser';
import { MockApi, mockApiUrl } from './mock-api.js';

/** One per page: a service worker answers for the whole of it. */
export const mockApi = new MockApi();

let worker: SetupWorker | undefined;

/** Answers requests to `mockApiUrl` inside the page; everything else goes through. */
export async function startMockApi(): Promise<MockApi> {
  if (worker) return mockApi;
  worker = setupWorker(http.all(`${mockApiUrl}/*`, ({ request }) => mockApi.fetch(request)));
  await worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: '/mockServiceWorker.js' },
  });
  return mockApi;
}

/** For a suite: the API answers in the page, and each test begins with the seed data. */
export function useMockApi(): MockApi {
  before(async () => {
    await startMockApi();
  });
  beforeEach(async () => {
    await mockApi.reset();
  });
  after(() => {
    worker?.stop();
    worker = undefined;
  });
  return mockApi;
}
