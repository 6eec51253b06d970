import { Router, type Response } from 'express';
import { contentVersion } from '#db/content-version.server';

/** `/healthz`: the process answers. `/readyz`: the database can be read and is migrated, else 503. */
export function health(): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => say(response, 200, 'ok'));
  router.get('/readyz', (_request, response) => {
    // The row is made by the migrations and read by every visitor's page.
    contentVersion().then(
      () => say(response, 200, 'ready'),
      () => say(response, 503, 'the database cannot be read'),
    );
  });
  return router;
}

function say(response: Response, status: number, text: string): void {
  response.status(status).set('Cache-Control', 'no-store').type('text/plain').send(`${text}\n`);
}
