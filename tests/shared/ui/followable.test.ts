import { describe, expect, it } from 'vitest';
import { isPlainClick } from '~/shared/ui/navigation/followable';

const click = { defaultPrevented: false, button: 0, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false };

describe('a click', () => {
  it('without anything special is ours to follow', () => {
    expect(isPlainClick(click)).toBe(true);
  });

  it.each([
    ['that something handled', { defaultPrevented: true }],
    ['of another button', { button: 1 }],
    ['with ⌘', { metaKey: true }],
    ['with Ctrl', { ctrlKey: true }],
    ['with Shift', { shiftKey: true }],
    ['with Alt', { altKey: true }],
  ])('%s stays with the browser', (_name, change) => {
    expect(isPlainClick({ ...click, ...change })).toBe(false);
  });
});
