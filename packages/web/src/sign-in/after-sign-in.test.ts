import { expect, it } from 'vitest';
import { placeAfterSignIn } from './after-sign-in.ts';

it.each([
  ['/projects/1/acts/intake.accept', '/projects/1/acts/intake.accept'],
  ['/projects?stage=procurement#list', '/projects?stage=procurement#list'],
  // The shell reads the address anew while the sign-in page is still loading.
  ['/sign-in', '/'],
  ['/sign-in?back=%2F', '/'],
  ['https://example.com/', '/'],
  ['//example.com/', '/'],
  ['/\\example.com', '/'],
  [undefined, '/'],
])('从 %s 来，登录后到 %s', (back, place) => {
  expect(placeAfterSignIn(back)).toBe(place);
});
