/** One small sheet. Contrasts hold WCAG AA on white and on the pale grounds. */
export const style = `
:root { --ink: #1b2a33; --quiet: #4d5c66; --line: #c9d3d9; --pale: #f1f5f7; --mark: #00557a; --warm: #8a3b00; }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.55 system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif; color: var(--ink); background: #fff; }
p.demo { max-width: none; margin: 0; background: #fff3d6; border-bottom: 1px solid #d9b65a; padding: .5rem 1.25rem; font-size: .9rem; }
header, main, footer { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; padding-top: 1.25rem; padding-bottom: .75rem; border-bottom: 1px solid var(--line); }
header .name { font-weight: 700; font-size: 1.25rem; text-decoration: none; color: var(--ink); margin-right: auto; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0; padding: 0; }
a { color: var(--mark); text-underline-offset: .15em; }
a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
a:focus-visible, input:focus-visible, select:focus-visible, button:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
h1 { font-size: 1.8rem; line-height: 1.2; margin: 1.75rem 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2.25rem 0 .5rem; }
p, li { max-width: 44rem; }
.lead { font-size: 1.15rem; }
.quiet { color: var(--quiet); }
.small { font-size: .875rem; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .5rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); gap: 1rem; padding: 0; list-style: none; }
.cards li { border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; }
.cards a { font-weight: 600; }
.cards p { margin: .35rem 0 0; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.25rem; }
dl.facts dt { color: var(--quiet); } dl.facts dd { margin: 0; }
.wide { overflow-x: auto; background: linear-gradient(to right, #fff 2rem, #fff0) 0 0 / 3rem 100%, linear-gradient(to left, #fff 2rem, #fff0) 100% 0 / 3rem 100%, linear-gradient(to right, #1b2a3333, #1b2a3300) 0 0 / .8rem 100%, linear-gradient(to left, #1b2a3333, #1b2a3300) 100% 0 / .8rem 100%; background-repeat: no-repeat; background-attachment: local, local, scroll, scroll; }
.swipe { display: none; margin: .5rem 0 .25rem; }
.date { white-space: nowrap; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; }
caption { text-align: left; color: var(--quiet); padding-bottom: .35rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .75rem .45rem 0; border-bottom: 1px solid var(--line); }
th { font-size: .875rem; } tfoot td, tfoot th { font-weight: 700; border-bottom: 0; }
td.number, th.number { white-space: nowrap; }
td.day { width: 11rem; max-width: 14rem; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.tag { display: inline-block; border: 1px solid currentColor; border-radius: 1rem; padding: 0 .55rem; font-size: .8rem; white-space: nowrap; }
.tag.overdue, .tag.doubt { color: var(--warm); } .tag.done { color: #1f5f2b; } .tag.released, .tag.passed { color: var(--quiet); } .tag.open { color: var(--mark); }
form { display: flex; gap: .5rem; align-items: end; flex-wrap: wrap; margin: .75rem 0; }
label { display: grid; gap: .15rem; font-size: .875rem; }
input, select, button { font: inherit; padding: .3rem .6rem; border: 1px solid #6b7a84; border-radius: .35rem; background: #fff; color: var(--ink); }
button { background: var(--mark); border-color: var(--mark); color: #fff; cursor: pointer; }
pre, code { font: .9rem/1.45 ui-monospace, 'DejaVu Sans Mono', monospace; }
pre { background: var(--pale); padding: .75rem 1rem; overflow-x: auto; border-radius: .35rem; }
ol.arithmetic { font: .85rem/1.6 ui-monospace, 'DejaVu Sans Mono', monospace; } ol.arithmetic li { max-width: none; }
svg { width: 100%; height: auto; min-width: 44rem; display: block; }
svg text { font: 12px system-ui, 'DejaVu Sans', sans-serif; fill: var(--ink); }
p.invented { max-width: none; border-left: .35rem solid var(--warm); background: #fdf3ea; padding: .6rem 1rem; margin: 1rem 0; border-radius: 0 .35rem .35rem 0; }
.report { border: 1px solid var(--line); background: var(--pale); border-radius: .5rem; padding: .75rem 1rem; }
.released { border: 1px solid var(--line); border-radius: .5rem; padding: .25rem 1.25rem .75rem; margin: 1rem 0; }
.released h3 { font-size: 1.1rem; margin: .75rem 0 .25rem; } .released h3 .quiet { font-weight: 400; }
.released th[scope=row] { font-weight: 400; font-size: 1rem; }
.beside { display: grid; grid-template-columns: minmax(0, 1fr) minmax(15rem, 19rem); gap: 1.5rem; align-items: start; }
.beside img { max-width: 100%; height: auto; margin-left: -1rem; } .beside caption { position: absolute; left: -999rem; }
.beside table { margin-top: 1rem; }
@media (max-width: 48rem) { .beside { grid-template-columns: 1fr; } .beside img { display: none; } }
@media (min-width: 48.01rem) { .beside .bar { display: none; } }
svg.bar { min-width: 0; width: 100%; height: .45rem; margin: .2rem 0; background: var(--pale); fill: #2f6690; } svg.bar .endless { opacity: .5; }
.beside td.number { width: 55%; } .series td.number { width: 45%; } @media (max-width: 48rem) { .series td.number { width: 30%; } }
.figure { font-size: 2.5rem; font-weight: 700; line-height: 1.2; margin: .5rem 0; color: #2f6690; }
.files { display: inline-flex; flex-wrap: wrap; gap: .1rem .9rem; }
summary { cursor: pointer; color: var(--mark); } details.year { margin: 1.25rem 0; } details.year > summary { font-size: 1.1rem; font-weight: 600; }
@media (max-width: 40rem) { .swipe { display: block; } th.number, td.date { white-space: normal; } td.day { width: auto; } dl.facts { grid-template-columns: 1fr; } dl.facts dd { margin-bottom: .4rem; } .tag[lang] { white-space: normal; border-radius: .7rem; }
.stacked caption { display: block; } .stacked thead { display: none; } .stacked tr { display: block; padding: .6rem 0; border-bottom: 1px solid var(--line); } .stacked td { display: block; padding: .1rem 0; border: 0; } .released { padding-left: .9rem; padding-right: .9rem; } }
footer { margin-top: 3rem; padding-top: 1rem; padding-bottom: 2rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .875rem; }
`;
