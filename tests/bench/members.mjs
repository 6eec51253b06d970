import { URLSearchParams } from 'node:url';
import { PASSWORD } from './community.mjs';

/** The first teacher; those before have other roles. */
const FIRST_TEACHER = 8;

/** Signs members in as the form does; returns their cookies. Each comes from an address of their own. */
export async function signInMembers(origin, count) {
  const cookies = [];
  for (let n = FIRST_TEACHER; n < FIRST_TEACHER + count; n += 1) {
    const body = new URLSearchParams({ email: `member-${n}@generated.example`, password: PASSWORD });
    const headers = { origin, 'x-forwarded-for': addressOf(n) };
    const answer = await fetch(`${origin}/sign-in`, { method: 'POST', body, headers, redirect: 'manual' });
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('session='));
    if (!cookie) throw new Error(`Signing in was answered with ${answer.status}`);
    cookies.push({ cookie: cookie.split(';', 1)[0], from: addressOf(n) });
  }
  return cookies;
}

const addressOf = (n) => `10.0.${n >> 8}.${n & 255}`;
