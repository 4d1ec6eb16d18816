/** All of it, with the page: nothing is fetched beside it. Contrasts hold WCAG AA; the way out stays in sight. */
export const publicStyle = `
:root { --ink: #1b2a33; --line: #c9d3d9; --exit: #9c1c1c; }
* { box-sizing: border-box; }
body { margin: 0; font: 1.0625rem/1.6 system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif; color: var(--ink); background: #fff; }
.out { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; padding: .75rem 1.25rem; background: #fff; border-bottom: 1px solid var(--line); }
.out p { margin: 0; font-size: .9rem; }
#exit { display: inline-block; padding: .75rem 1.25rem; border-radius: .35rem; background: var(--exit); color: #fff; font-weight: 700; text-decoration: none; }
#exit:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; }
main { max-width: 42rem; margin: 0 auto; padding: 0 1.25rem 3rem; }
section { padding: 1rem 0; } section + section { border-top: 1px solid var(--line); }
h1, h2 { font-size: 1.6rem; line-height: 1.25; margin: 1rem 0 .5rem; }
ul { padding-left: 1.25rem; }
.emergency { border-left: .3rem solid var(--exit); padding-left: .75rem; font-weight: 700; }
.quiet { font-size: .9rem; }
`;
