/** How the page looks on a screen and on paper. `marks` are words of this program, never recorded texts. */
export const style = (marks: readonly string[], title: string): string => `
:root{color:#1d2733;background:#fff}
body{font:1rem/1.5 "Source Sans 3","Source Sans Pro",system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1.25rem;overflow-wrap:anywhere}
header{border-bottom:3px solid #2f6690;margin-bottom:1.5rem;padding-bottom:.75rem}
h1{font-size:2rem;line-height:1.2;margin:0 0 .25rem}
h2{font-size:1.35rem;color:#214a69;margin:2.25rem 0 .5rem;border-bottom:1px solid #c3ccd4;padding-bottom:.2rem}
h3{font-size:1.05rem;margin:1.25rem 0 .25rem}
.subtitle{font-size:1.1rem;margin:0}
.mark{background:#fff4d6;border:2px solid #8a5a00;color:#5c3c00;font-weight:700;padding:.5rem .75rem;margin:.5rem 0}
table{border-collapse:collapse;width:100%;margin:1rem 0}
caption{text-align:left;font-weight:600;padding-bottom:.35rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #d8dee4}
thead th{border-bottom:2px solid #5b6775;font-weight:600}
tbody th{font-weight:400}
.figures td,.figures thead th:not(:first-child){text-align:right;padding-right:.6rem;font-variant-numeric:tabular-nums;white-space:nowrap;overflow-wrap:normal}
figure{margin:1rem 0}
figure svg{width:min(100%,40rem);height:auto;font-family:inherit}
figcaption{font-size:.9rem;color:#46525f}
.note{font-size:.92rem;color:#3a4653;border-left:3px solid #c3ccd4;padding-left:.75rem}
@media screen and (max-width:40rem){figure{overflow-x:auto}figure svg{width:auto;min-width:32rem}figcaption::before{content:"Svep i sidled för att se hela bilden. "}}
footer{margin-top:3rem;border-top:1px solid #c3ccd4;font-size:.9rem;color:#46525f}
@page{size:A4;margin:20mm 18mm 20mm;@top-center{content:"${marks.join(' · ')}";font:700 9pt sans-serif;color:#5c3c00}@bottom-left{content:"${title}";font:9pt sans-serif;color:#46525f}@bottom-right{content:"Sida " counter(page) " av " counter(pages);font:9pt sans-serif;color:#46525f}}
@media print{body{font-size:10.5pt;max-width:none;margin:0;padding:0}h2,h3,caption{break-after:avoid}tr,figure,.note{break-inside:avoid}thead{display:table-header-group}}
`;
