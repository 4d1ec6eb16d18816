import { jest } from '@jest/globals';
import { told } from './output.js';
import { printable } from './printable.js';

const hostile = 'Hej\u001b[2J\u001b]52;c;cm0gLXJm\u0007\rnej\u009b1A\u007f\b\0';
const terminal = Object.getOwnPropertyDescriptor(process.stdout, 'isTTY');
afterEach(() => {
  if (terminal) Object.defineProperty(process.stdout, 'isTTY', terminal);
  else Reflect.deleteProperty(process.stdout, 'isTTY');
});

const shown = (isTTY: boolean, json: boolean): string => {
  Object.defineProperty(process.stdout, 'isTTY', { value: isTTY, configurable: true });
  const lines: string[] = [];
  const kept = jest.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  told({ text: hostile }, hostile, json);
  kept.mockRestore();
  return lines.join('');
};

it('a text of another unit steers no terminal, whichever way it is shown', () => {
  for (const json of [false, true])
    // eslint-disable-next-line no-control-regex
    expect(shown(true, json)).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]/);
  expect((JSON.parse(shown(true, true)) as { text: string }).text).toBe(hostile);
});

it('a file or another program gets it as it was written', () => {
  expect(shown(false, false)).toBe(`${hostile}\n`);
});

it('letters of every language, tabs and line ends are text', () => {
  const text = 'Åsa Öberg\n\tمرحبا – 你好 👋\n';
  expect(printable(text, true)).toBe(text);
});
