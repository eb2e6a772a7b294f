import { createLogger } from 'vite';
import { defineConfig } from 'vitest/config';

const { PORT = '3000', PAGE_PORT = '5173', PAGE_HOST = 'localhost' } = process.env;

// While the server starts again there is none, which the page shows.
const logger = createLogger();
const { error } = logger;
logger.error = (text, options) => {
  if (!text.includes('ws proxy')) {
    error(text, options);
  }
};

export default defineConfig({
  customLogger: logger,
  cacheDir: '.vite', // outside node_modules, which npm ci of another build deletes while this runs
  server: {
    host: PAGE_HOST,
    port: Number(PAGE_PORT),
    strictPort: true,
    // The page finds the chat where it comes from itself, as behind a proxy in production.
    proxy: { '/chat': { target: `http://127.0.0.1:${PORT}`, ws: true } },
  },
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
