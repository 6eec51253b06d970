import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { isSecure } from '~/shared/settings.server';
import { isDeveloping } from './developing';

/** One year in seconds: what browsers take as "for good" for HSTS. */
const HSTS_SECONDS = 31_536_000;

/** Device features that this forum never asks for. */
const UNUSED_FEATURES = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/**
 * The Content-Security-Policy of an answer. Visitors' pages run only our own files; a signed-in page also
 * has inline data for hydration, which its nonce allows.
 */
export function contentSecurityPolicy(nonce?: string): string {
  const scripts = nonce ? `'self' 'nonce-${nonce}'` : "'self'";
  // Vite puts styles into the page itself while developing, and talks to it over a socket.
  const styles = isDeveloping() ? "'self' 'unsafe-inline'" : "'self'";
  const connections = isDeveloping() ? "'self' ws:" : "'self'";
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    `connect-src ${connections}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(isSecure() ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** Sets the security headers of every answer, errors and static files included. */
export function securityHeaders(): RequestHandler {
  const policy = contentSecurityPolicy();
  const permissions = UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', ');
  const byHelmet = helmet({
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    frameguard: { action: 'deny' },
    hsts: isSecure() ? { maxAge: HSTS_SECONDS, includeSubDomains: false } : false,
    // Invitation codes stand in paths: no other site may learn them.
    referrerPolicy: { policy: 'same-origin' },
  });
  return (request, response, next) => {
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Permissions-Policy', permissions);
    byHelmet(request, response, next);
  };
}
