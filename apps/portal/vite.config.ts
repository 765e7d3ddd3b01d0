import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** Where the api of `npm start` listens, for `npm run dev -w apps/portal`. */
const api = process.env.XINXIU_API ?? 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [react()],
  // The rules and contracts come from their sources, the same that the server is built from.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    outDir: 'dist/site',
    target: 'es2022',
    // The page's policy allows no inline script, and what is preloaded would need one.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_500,
  },
  server: { host: '127.0.0.1', proxy: { '/api': { target: api, changeOrigin: false } } },
});
