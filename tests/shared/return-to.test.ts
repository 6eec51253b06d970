import { expect, it } from 'vitest';
import { safeReturnTo } from '~/shared/return-to';

it.each(['/', '/me', '/topics/12/een-titel?from=3#reply-4', '/search?q=a%2Fb', '/me?next=//ergens.example'])(
  'goes back to %s',
  (path) => {
    expect(safeReturnTo(path)).toBe(path);
  },
);

it.each([
  ['another site', 'https://kwaad.example/'],
  ['another site without scheme', '//kwaad.example/'],
  ['a backslash', '/\\kwaad.example'],
  ['two backslashes', '\\\\kwaad.example'],
  ['a tab in between', '/\t/kwaad.example'],
  ['a line end in between', '/\n/kwaad.example'],
  ['a path that shortens to two slashes', '/..//kwaad.example'],
  ['dots and backslashes', '/.\\\\kwaad.example'],
  ['a script', 'javascript:alert(1)'],
  ['a relative path', 'me'],
  ['nothing', ''],
  ['absent', null],
])('goes nowhere else: %s', (_, path) => {
  const back = safeReturnTo(path, '/veilig');
  expect(new URL(back, 'https://forum.example').origin).toBe('https://forum.example');
  expect(back).toBe('/veilig');
});
