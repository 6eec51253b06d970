import path from 'node:path';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';
import { matchOnce } from './app/server/match-once.mjs';
import { shipWords } from './app/shared/i18n/ship-words.mjs';
import remixOptions from './remix.config.js';

/** Packages that load native code or files of their own, and so cannot become part of the server's one file. */
const NOT_BUNDLED = ['better-sqlite3', 'sharp', '@node-rs/argon2', 'piscina', 'pg-native'];

export default defineConfig(({ command, isSsrBuild }) => ({
  plugins: [tailwindcss(), remix(remixOptions), ...(isSsrBuild ? [ownEntries(), matchOnce()] : [shipWords(), leaveOutSingleFetch()])],
  resolve: {
    alias: { '~': path.resolve('app'), '#db': path.resolve('db') },
  },
  // A few files start in three quarters of the time that hundreds of packages take (docs/decisions.md). In
  // development packages stay outside, so that Vite need not transform them.
  ssr: command === 'build' ? { noExternal: true, external: NOT_BUNDLED } : undefined,
  // The scan for browser packages follows loaders too, and must leave the native ones alone.
  optimizeDeps: { exclude: NOT_BUNDLED },
  define: isSsrBuild ? { 'process.env.NODE_ENV': '"production"' } : undefined,
  build: {
    target: 'es2022',
    // The policy allows no data: scripts or fonts, and a separate file is cached for good.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_000,
  },
}));

/**
 * Remix builds its routes alone; this makes our server and the operator commands the entries of that same
 * build, so that there is one instance of every module: one database, one page cache.
 */
function ownEntries(): Plugin {
  return {
    name: 'estafette-own-entries',
    enforce: 'post',
    // Remix also opens a small dev server of its own while building.
    apply: 'build',
    config: (config) => {
      const rollup = config.build?.rollupOptions;
      if (!rollup) throw new Error('The Remix plugin set no server build: did its options change?');
      rollup.input = { index: path.resolve('app/server/start.ts'), cli: path.resolve('app/cli/main.ts') };
      rollup.output = { ...rollup.output, entryFileNames: '[name].js', chunkFileNames: 'assets/[name]-[hash].js' };
    },
  };
}

/** Remix brings a decoder for a way of fetching data that is switched off here (remix.config.js): 3 kB of every page. */
function leaveOutSingleFetch(): Plugin {
  const stub = '\0no-single-fetch';
  return {
    name: 'estafette-no-single-fetch',
    enforce: 'pre',
    apply: 'build',
    resolveId: (source) => (source === 'turbo-stream' ? stub : null),
    load: (id) => (id === stub ? 'const off = () => { throw new Error("single fetch is off"); }; export { off as decode, off as encode };' : null),
  };
}
