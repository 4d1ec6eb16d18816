/**
 * Where one leaves to: a page that many have open, is the same for everyone and remembers nobody. Not a search engine or a
 * newspaper: those show what was looked at before.
 */
export const elsewhere = 'https://www.smhi.se/';

/**
 * Leaves at once, by the link, by Escape, or by Shift three times in a row (Escape also stops a page from loading, and some
 * keyboards lack it). The page is blanked first, since the other may be slow; it is replaced in the tab's history, so that Back
 * does not lead here; and a second Escape must not stop the leaving. Without this script the link is a link.
 */
export const exitScript = `(() => {
  const exit = document.getElementById('exit');
  let leaving = false;
  let shifts = 0;
  const leave = (event) => {
    event.preventDefault();
    if (leaving) return;
    leaving = true;
    document.body.hidden = true;
    location.replace(exit.href);
  };
  exit.addEventListener('click', leave);
  addEventListener('keydown', (event) => {
    if (!event.repeat) shifts = event.key === 'Shift' ? shifts + 1 : 0;
    if (event.key === 'Escape' || shifts === 3) leave(event);
  });
  for (const hint of document.querySelectorAll('.keys')) hint.hidden = false;
})();`;
