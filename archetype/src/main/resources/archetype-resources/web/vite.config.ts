import { defineConfig } from 'vitest/config';

const { PORT = '3000', PAGE_PORT = '5173' } = process.env;

export default defineConfig({
  cacheDir: '.vite', // outside node_modules, which npm ci of another build deletes while this runs
  server: {
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
