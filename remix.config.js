/**
 * The Remix options; vite.config.ts hands them to the Remix plugin.
 *
 * Single fetch stays off: it streams its hydration data, and this forum renders to a string,
 * which measured 25 % more pages a second (docs/decisions.md).
 *
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  // `app/cli/build.mjs` names another folder, so that a running server keeps its build until the new one is whole.
  buildDirectory: process.env.ESTAFETTE_BUILD_DIRECTORY ?? 'build',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    // A page brings the addresses of its own scripts only; those of all pages are 4 kB, and more with each page.
    v3_lazyRouteDiscovery: true,
  },
};
