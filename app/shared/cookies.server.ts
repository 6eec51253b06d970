import { isSecure } from './settings.server';

/**
 * The name a cookie has on the wire. Over https the browser then refuses it from a subdomain, or without
 * Secure (RFC 6265bis, 4.1.3.2).
 */
export function cookieName(name: string): string {
  return isSecure() ? `__Host-${name}` : name;
}

/** The value of a cookie in a Cookie header, or `undefined`. */
export function readCookie(header: string | null | undefined, name: string): string | undefined {
  const start = `${cookieName(name)}=`;
  for (const part of (header ?? '').split(';')) {
    const pair = part.trim();
    if (pair.startsWith(start)) return pair.slice(start.length);
  }
  return undefined;
}

/** A Set-Cookie header; the value must be plain letters, digits, `-` and `_`. Zero seconds removes it. */
export function cookieHeader(name: string, value: string, seconds: number): string {
  const secure = isSecure() ? '; Secure' : '';
  return `${cookieName(name)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}
