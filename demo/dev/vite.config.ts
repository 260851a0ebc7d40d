import { getRequestListener } from '@hono/node-server';
import { defineConfig, type Plugin } from 'vite';
import { basePath } from '../server/addresses.js';

interface InMemoryApiModule {
  openInMemoryApi(publicUrl: string): Promise<{ fetch(request: Request): Promise<Response> }>;
}

const host = '127.0.0.1';
const port = Number(process.env.PORT ?? 4100) + 4;
const page = '/demo/dev/';

/** The API in memory, seeded anew at every start, on the dev server's own origin; opened by the first request. */
function inMemoryApi(): Plugin {
  return {
    name: 'guidance:in-memory-api',
    configureServer(server) {
      let opened: ReturnType<InMemoryApiModule['openInMemoryApi']> | undefined;
      const open = async () => {
        const module = await server.ssrLoadModule('/demo/api/in-memory-api.ts');
        return (module as InMemoryApiModule).openInMemoryApi(`http://${host}:${String(port)}${basePath}`);
      };
      const answer = getRequestListener(async (request) => (await (opened ??= open())).fetch(request));
      server.middlewares.use((request, response, next) => {
        if (request.url === '/') response.writeHead(302, { Location: page }).end();
        else if (request.url?.startsWith(`${basePath}/`)) void answer(request, response);
        else next();
      });
    },
  };
}

export default defineConfig({
  root: new URL('../../', import.meta.url).pathname,
  plugins: [inMemoryApi()],
  publicDir: false,
  cacheDir: 'node_modules/.vite-dev',
  server: { host, port, strictPort: true },
  optimizeDeps: { entries: ['src/guidance.ts'] },
});
