#include "sim/report/style_sheet.h"

namespace sim {

const std::string_view StyleSheet = R"(
:root { --background: #F4EFE6; --surface: #FFFCF6; --sunken: #EBE4D7; --line: #D9CFBE; --border: #857B6A; --ink: #23282B;
  --second: #535A5C; --on-primary: #FFFFFF; --soft: #DCE8E4; --met: #2A673D; --due: #7A5209; --late: #A02A2A;
  --late-soft: #F7DCD7; --bar: #1E5B5A; --other: #97866A; --text: 15px; --small: 13px; --gap: 16px; }
* { box-sizing: border-box; }
html { background: var(--background); color: var(--ink); }
body { max-width: 1000px; margin: 0 auto; padding: 20px; font: var(--text)/1.45 Inter, "Segoe UI", "Liberation Sans", Arial, "Noto Sans", "DejaVu Sans Condensed", system-ui, sans-serif; }
h1 { font-size: 1.9em; line-height: 1.25; margin: 0; }
h2 { font-size: 1.3em; line-height: 1.3; margin: 0 0 8px; }
h3 { font-size: 1.1em; margin: 12px 0 4px; }
h4 { font-size: 1em; margin: 10px 0 3px; }
h5 { font-size: 1em; margin: 6px 0 2px; }
h1, h2, h3, h4, h5, b, th { font-weight: 600; }
p { margin: 0 0 5px; }
header, section, footer { margin-bottom: var(--gap); }
section { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 14px 18px; }
article { border-top: 1px solid var(--line); margin-top: 12px; padding-top: 10px; }
article > h3 { margin-top: 0; }
h1, h2, h3, h4, h5, p, li, th, td, caption, dt, dd { overflow-wrap: anywhere; unicode-bidi: isolate; }
.quiet, footer, caption { color: var(--second); }
.words { white-space: pre-line; border-left: 3px solid var(--border); padding-left: 10px; }
.kind { font-weight: 600; font-size: var(--small); margin: 0; }
.late, .cap { color: var(--late); }
.due { color: var(--due); }
.met { color: var(--met); }
ul, ol { margin: 0 0 6px; padding-left: 20px; }
.run-in { list-style: none; padding: 0; }
.flow, .bare { list-style: none; padding: 0; }
.flow { columns: 2; column-gap: 28px; }
.flow li, .bare li { padding: 2px 0 2px 10px; text-indent: -10px; orphans: 2; widows: 2; }
table { border-collapse: collapse; width: 100%; margin: 4px 0 8px; }
caption { text-align: left; font-size: var(--small); padding-bottom: 4px; }
th, td { text-align: left; vertical-align: top; padding: 4px 8px 4px 0; border-bottom: 1px solid var(--line); }
thead th { font-size: var(--small); color: var(--second); overflow-wrap: normal; }
tbody th { font-weight: 400; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.date { white-space: nowrap; }
.options, .axes, .ledger { table-layout: fixed; }
.options th:nth-child(1) { width: 44%; }
.options th:nth-child(2) { width: 20%; }
.options th:nth-child(3) { width: 8%; }
.options th:nth-child(4) { width: 13%; }
.axes th:nth-child(1) { width: 31%; }
.axes th:nth-child(2) { width: 15%; }
.axes th:nth-child(3) { width: 20%; }
.ledger th:nth-child(2) { width: 27%; }
.options thead th:nth-child(3), .options thead th:nth-child(4), .axes thead th:nth-child(2), .axes thead th:nth-child(n + 4),
.ledger thead th:nth-child(2) { text-align: right; }
.drawn { padding-top: 7px; }
.taken { background: var(--soft); font-weight: 600; }
.taken th { font-weight: 600; padding-left: 6px; }
.fault { background: var(--late-soft); }
.fault .note { color: var(--late); }
.order { width: auto; flex: 1 1 60%; }
.moments { display: flex; gap: 28px; align-items: center; flex-wrap: wrap; }
.beside { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 4px 28px; }
.columns { columns: 2; column-gap: 28px; }
.result > section { break-inside: avoid; }
.knowledge { display: grid; grid-template-columns: 5fr 3fr 4fr; gap: 0 24px; }
.evidence h3:first-child { margin-top: 0; }
.ledger td { border-bottom-color: var(--sunken); }
.ledger caption { color: var(--ink); font-weight: 600; font-size: 1em; }
.rule { border-left: 3px solid var(--line); padding-left: 10px; margin: 4px 0 8px; }
.broken { border-left-color: var(--late); }
.columns section:last-child, .last section { margin-bottom: 0; }
.result, .last { margin-bottom: var(--gap); }
.last, .columns { column-gap: 16px; }
.parts { display: flex; flex-wrap: wrap; gap: 6px 20px; margin: 0 0 8px; }
.part { display: flex; flex-direction: column-reverse; }
.parts dd { margin: 0; font-size: 1.4em; font-weight: 600; }
.parts dt { font-size: var(--small); color: var(--second); max-width: 9.5em; }
.mark { border-color: var(--border); }
.headline { font-size: 2.1em; line-height: 1.25; font-weight: 600; }
svg { display: block; }
.bar { width: 100%; max-width: 250px; height: auto; }
.boxes { display: inline-block; vertical-align: -2px; margin-left: 6px; }
.lanes { width: 100%; height: auto; }
.orders { width: 200px; height: auto; }
.track { fill: var(--sunken); }
.best { fill: var(--bar); }
.other { fill: var(--other); }
rect.fault { fill: var(--late); }
.lost { fill: none; stroke: var(--late); stroke-dasharray: 3 2; }
.empty { fill: none; stroke: var(--border); }
.whisker { stroke: var(--ink); stroke-width: 1.5; }
.diamond { fill: var(--surface); stroke: var(--ink); stroke-width: 1.5; }
.lane { stroke: var(--border); stroke-width: 2; }
.axis { stroke: var(--border); }
circle.good { fill: var(--bar); }
rect.bad { fill: var(--late-soft); stroke: var(--late); stroke-width: 2; }
.plain { fill: var(--surface); stroke: var(--border); stroke-width: 2; }
text { font-size: 11px; fill: var(--ink); }
.in-good, .in-bad, .in-plain { text-anchor: middle; font-weight: 600; }
.in-good { fill: var(--on-primary); }
.name { font-weight: 600; }
.axis-end { text-anchor: end; }
@media (max-width: 700px) {
  .beside, .knowledge { display: block; }
  .flow, .columns { columns: 1; }
}
@media screen and (prefers-color-scheme: dark) {
  :root { --background: #1B1F20; --surface: #252A2B; --sunken: #141718; --line: #3D4445; --border: #8B938F; --ink: #F1ECE2;
    --second: #BFC2BB; --on-primary: #0F2221; --soft: #2B4543; --met: #8FCE9D; --due: #E9C271; --late: #F4A095;
    --late-soft: #4B2927; --bar: #7FC6BD; --other: #858072; }
}
@page { size: A4; margin: 8mm 10mm; }
@media print {
  :root { --background: #FFFFFF; --surface: #FFFFFF; --text: 7.6pt; --small: 7pt; --gap: 3pt; }
  html { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { max-width: none; padding: 0; line-height: 1.19; }
  section { border: 0; border-top: 1pt solid var(--border); border-radius: 0; padding: 5pt 0 0; }
  h1 { font-size: 15pt; }
  h2 { font-size: 11pt; margin-bottom: 3pt; }
  h3 { font-size: 9.4pt; margin: 5pt 0 2pt; }
  h4, h5 { font-size: 7.6pt; margin: 3pt 0 1pt; }
  .run-in li, .evidence li, .flow li { font-size: var(--small); }
  .run-in li { display: inline; }
  .run-in li:not(:last-child)::after { content: " \00B7 "; }
  .rule p:not(:first-child) { font-size: var(--small); }
  h1, h2, h3, h4, h5, caption, thead, thead tr { break-after: avoid; }
  p { margin-bottom: 2pt; }
  article { margin-top: 5pt; padding-top: 4pt; }
  th, td { padding: 1pt 6pt 1pt 0; }
  table { margin: 2pt 0 4pt; }
  thead { display: table-row-group; }
  ul, ol { margin-bottom: 3pt; padding-left: 12pt; }
  .flow { columns: 3; column-gap: 14pt; padding: 0; }
  .flow li, .bare li { padding: 0.3pt 0 0.3pt 6pt; text-indent: -6pt; }
  .columns, .beside, .knowledge { column-gap: 14pt; }
  .result > section:nth-child(3) { break-inside: auto; }
  .last section { border: 1pt solid var(--border); padding: 6pt 8pt; }
  .last h3:first-of-type { margin-top: 0; }
  .drawn { padding-top: 2pt; }
  .moments { flex-wrap: nowrap; }
  .headline { font-size: 18pt; }
  tr, .rule, svg, .parts, .mark { break-inside: avoid; }
  header { display: flex; align-items: baseline; gap: 12pt; }
  footer p { font-size: var(--small); margin: 0; }
}
)";

} // namespace sim
