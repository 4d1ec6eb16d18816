import { runInNewContext } from 'node:vm';
import { elsewhere, exitScript } from './exit.js';

type Listener = (event: object) => void;

/** As much of a browser as the script uses. */
const opened = () => {
  const heard = new Map<string, Listener>();
  const [went, hints] = [[] as string[], [{ hidden: true }]];
  const addEventListener = (type: string, listener: Listener) => heard.set(type, listener);
  const exit = { href: elsewhere, addEventListener };
  const document = { body: { hidden: false }, getElementById: () => exit, querySelectorAll: () => hints };
  const location = { replace: (to: string) => went.push(to) };
  runInNewContext(exitScript, { document, location, addEventListener });
  const happens = (type: string, more: object = {}): boolean => {
    let prevented = false;
    heard.get(type)!({ repeat: false, ...more, preventDefault: () => (prevented = true) });
    return prevented;
  };
  const press = (...keys: string[]) => keys.map((key) => happens('keydown', { key }));
  return { went, hints, document, happens, press };
};

it('S76: one leaves by the link, and the place is replaced, so that Back does not lead here', () => {
  const page = opened();
  expect(page.happens('click')).toBe(true);
  expect(page.went).toEqual([elsewhere]);
});

it('S76: one leaves by Escape, and the page is blank before the other is there', () => {
  const page = opened();
  page.press('Escape');
  expect([page.went, page.document.body.hidden]).toEqual([[elsewhere], true]);
});

it('S76: a second Escape does not stop the leaving, which it would in a browser that loads', () => {
  const page = opened();
  expect(page.press('Escape', 'Escape')).toEqual([true, true]);
  expect(page.went).toEqual([elsewhere]);
});

it('S76: one leaves by Shift three times in a row, not by writing capitals, nor by holding it down', () => {
  const page = opened();
  page.press('Shift', 'A', 'Shift', 'B', 'Shift', 'Shift');
  page.happens('keydown', { key: 'Shift', repeat: true });
  expect([page.went, page.document.body.hidden]).toEqual([[], false]);
  page.press('Shift');
  expect(page.went).toEqual([elsewhere]);
});

it('tells of the keys only where they work', () => {
  expect(opened().hints).toEqual([{ hidden: false }]);
});
