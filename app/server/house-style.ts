import type { RequestHandler } from 'express';

/** What stands in the address: it names the whole content, so that the answer never changes. */
const COLOUR = /^[0-9a-f]{6}$/;

/** Answers `/house.css?logo=17675e`: the colour of the logo, which the Content-Security-Policy allows in no page itself. */
export const houseStyle: RequestHandler = (request, response, next) => {
  if (request.path !== '/house.css' || !['GET', 'HEAD'].includes(request.method)) return next();
  const colour = String(request.query.logo);
  if (!COLOUR.test(colour)) return next();
  response.type('css').set('Cache-Control', 'public, max-age=31536000, immutable').send(`.logo .run { fill: #${colour}; }\n`);
};
