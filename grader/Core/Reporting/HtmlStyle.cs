namespace Grader.Reporting;

/// <summary>The page's only style sheet. Colours meet WCAG AA (4.5:1) on their ground, light and dark; no sign is colour alone.</summary>
internal static class HtmlStyle
{
    public const string Sheet = """
        :root {
          color-scheme: light dark;
          --ground: #fbfaf8; --card: #ffffff; --ink: #1f2328; --soft: #59636e; --line: #e3e1dc; --code: #f4f2ee;
          --good: #1a6b3c; --good-ground: #e5f3ea; --bad: #a3261b; --bad-ground: #fbe9e6; --idle: #59636e; --idle-ground: #eeece8;
          --fault: #6639a6; --fault-ground: #f1eafa; --accent: #0b57a4; --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
          --mono: ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #15171a; --card: #1d2024; --ink: #e6e6e3; --soft: #a3abb5; --line: #33373d; --code: #26292e;
            --good: #7fd1a0; --good-ground: #17342399; --bad: #ff9d90; --bad-ground: #44201c99; --idle: #a3abb5; --idle-ground: #2a2d32;
            --fault: #c7a6f5; --fault-ground: #33254899; --accent: #82b8f2;
          }
        }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 60rem; padding: 2rem 1rem 4rem; background: var(--ground); color: var(--ink); font: 1rem/1.55 var(--sans); overflow-wrap: break-word; }
        h1, h2, h3, h4 { line-height: 1.25; margin: 0; font-weight: 650; }
        h1 { font-size: 1.6rem; overflow-wrap: anywhere; }
        h2 { font-size: 1.15rem; margin: 2.25rem 0 .75rem; }
        h3 { font-size: 1rem; display: inline; overflow-wrap: anywhere; }
        h4 { font-size: 1rem; }
        p { margin: .5rem 0; max-width: 42rem; }
        a { color: var(--accent); text-underline-offset: .15em; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
        code, pre { font: .875em/1.6 var(--mono); }
        p code, li code { background: var(--code); border-radius: 4px; padding: .1em .3em; }
        .points { font-size: 1.1rem; color: var(--soft); margin: .25rem 0 .75rem; }
        .points strong { color: var(--ink); font-size: 1.5rem; }
        .bar { height: .5rem; max-width: 24rem; border-radius: 1rem; background: var(--line); overflow: hidden; }
        .bar span { display: block; height: 100%; background: var(--good); }
        .card, details { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1rem; margin: .75rem 0; }
        .card.next { border-left: 4px solid var(--accent); }
        .verdict { display: inline-block; white-space: nowrap; border-radius: 1rem; padding: .05rem .6rem; font-size: .85rem; font-weight: 600; }
        .verdict.good { color: var(--good); background: var(--good-ground); }
        .verdict.bad { color: var(--bad); background: var(--bad-ground); }
        .verdict.idle { color: var(--idle); background: var(--idle-ground); }
        .verdict.fault { color: var(--fault); background: var(--fault-ground); }
        table { border-collapse: collapse; }
        .overview { width: 100%; }
        .overview th, .overview td { text-align: left; padding: .5rem .5rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: baseline; font-weight: 400; overflow-wrap: anywhere; }
        .overview thead th { color: var(--soft); font-size: .85rem; font-weight: 600; }
        .overview .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; padding-right: 1rem; }
        .overview .verdict { overflow-wrap: normal; }
        summary { cursor: pointer; }
        summary .verdict { margin-left: .5rem; }
        summary .of { color: var(--soft); white-space: nowrap; margin-left: .5rem; font-size: .9rem; }
        .check { border-top: 1px solid var(--line); margin-top: 1rem; padding-top: 1rem; }
        .check h4 .verdict { margin-left: .4rem; }
        .scroll { overflow-x: auto; margin: .6rem 0; border-radius: 6px; background: var(--code); }
        .values, .source { min-width: 100%; }
        .values th { text-align: left; font-weight: 400; color: var(--soft); font-size: .85rem; padding: .25rem .75rem; position: sticky; left: 0; background: var(--code); vertical-align: baseline; width: 1%; }
        .values td { padding: .25rem .75rem .25rem 0; white-space: pre; }
        .values mark { border-bottom: 2px solid; font-weight: 650; border-radius: 2px; }
        mark { background: none; color: inherit; }
        .expected mark { color: var(--good); background: var(--good-ground); }
        .actual mark { color: var(--bad); background: var(--bad-ground); }
        .source th { text-align: right; font: .8rem/1.6 var(--mono); color: var(--soft); padding: 0 .75rem; width: 1%; user-select: none; }
        .source td { padding: 0 .75rem 0 0; white-space: pre; line-height: 1.4; }
        .source tr:first-child > * { padding-top: .4rem; } .source tr:last-child > * { padding-bottom: .4rem; }
        .source .hit > * { background: var(--bad-ground); } .source .hit th { color: var(--bad); font-weight: 700; }
        .source .caret td { color: var(--bad); font-weight: 700; }
        .model { margin: .5rem .75rem; } .model caption { text-align: left; color: var(--soft); font-size: .85rem; padding: .25rem 0; }
        .model th, .model td { padding: .2rem 1.25rem .2rem 0; text-align: right; font-weight: 400; white-space: nowrap; font-variant-numeric: tabular-nums; }
        .model thead th { color: var(--soft); font-size: .85rem; border-bottom: 1px solid var(--line); } .model th:first-child, .measured :nth-child(2) { text-align: left; }
        .curves { display: block; width: 100%; max-width: 40rem; height: auto; font: 13px var(--sans); }
        .curves text { fill: var(--soft); } .curves .end { text-anchor: end; } .curves .middle { text-anchor: middle; } .curves .grid { stroke: var(--line); }
        .curves polyline { fill: none; stroke-width: 2; stroke-linejoin: round; } .curves polyline.train { stroke: var(--accent); }
        .curves polyline.validation { stroke: var(--bad); stroke-dasharray: 7 4; } .curves .best { fill: var(--bad); }
        .curves text.train { fill: var(--accent); font-weight: 600; } .curves text.validation { fill: var(--bad); font-weight: 600; }
        figure { margin: .6rem 0; } figcaption { color: var(--soft); font-size: .85rem; }
        .place, .counts, .rule { color: var(--soft); font-size: .9rem; }
        .counts { list-style: none; margin: .75rem 0 0; padding: .75rem 0 0; border-top: 1px solid var(--line); }
        .note { border-left: 3px solid var(--line); padding-left: .75rem; margin: .75rem 0 0; }
        footer { margin-top: 2.5rem; color: var(--soft); font-size: .85rem; }
        @media (max-width: 30rem) { body { padding-top: 1.25rem; } .overview { font-size: .9rem; } .overview tbody th { overflow-wrap: break-word; } .overview .number { padding-right: .5rem; } .card, details { padding: .8rem; } .values th { padding-right: .5rem; } }
        @media print {
          :root { --ground: #fff; --card: #fff; --ink: #000; --code: #fff; }
          body { max-width: none; padding: 0; font-size: 10pt; } .scroll { overflow: visible; border: 1px solid var(--line); }
          .values td, .source td { white-space: pre-wrap; overflow-wrap: anywhere; } .card, .check, tr { break-inside: avoid; } a { color: inherit; text-decoration: none; }
          details::details-content { content-visibility: visible; display: block; block-size: auto; }
        }
        """;
}
