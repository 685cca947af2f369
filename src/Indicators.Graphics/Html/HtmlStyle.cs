namespace Indicators.Graphics.Html;

/// <summary>The style sheet of a report. Text colours have a contrast of at least 4.5 with their background.</summary>
internal static class HtmlStyle
{
    public static string Sheet { get; } = """

        :root { color-scheme: light; --ink: #1f2933; --muted: #475260; --heading: #0b3c6f; --link: #074a8c; --rule: #c5ced8; --zebra: #f2f5f9; }
        * { box-sizing: border-box; }
        html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0; color: var(--ink); background: #fff; line-height: 1.6; overflow-wrap: break-word;
          font-family: var(--fonts), "Segoe UI", "Noto Sans", "Noto Sans Arabic", "Geeza Pro", Arial, sans-serif; }
        header > *, nav > *, main > *, footer > * { max-width: 50rem; margin-inline: auto; }
        header, nav, main, footer { padding-inline: max(1rem, 4vw); }
        header { padding-block: 3.5rem 2.5rem; color: #fff; background: var(--heading); }
        .title { font-size: 1.6rem; line-height: 1.25; font-weight: 700; margin-block: 0 1rem; }
        .subtitle { font-size: 1.15rem; margin-block: 0 1.5rem; }
        header p { margin-block: 0 .35rem; }
        .notice { padding: .8rem 1rem; margin-block: 1.5rem 0; font-weight: 700; color: var(--ink); background: #fff3d6; border-inline-start: .4rem solid #b45f06; }
        header .notice { margin-block: 1.5rem 0; }
        nav { padding-block: 1.5rem; background: var(--zebra); border-block-end: 1px solid var(--rule); }
        nav h2 { margin-block: 0 .5rem; font-size: 1.1rem; }
        nav ul { list-style: none; padding-inline-start: 0; margin-block: 0; }
        nav ul ul { padding-inline-start: 1.25rem; }
        nav li { margin-block: .3rem; }
        main { padding-block: 1rem 3rem; }
        main:focus { outline: none; }
        h2, h3, h4 { color: var(--heading); line-height: 1.3; text-wrap: balance; }
        h2 { font-size: 1.55rem; margin-block: 3rem 1rem; }
        h3 { font-size: 1.2rem; margin-block: 2.2rem .7rem; }
        h4 { font-size: 1rem; margin-block: 1.6rem .5rem; }
        p, ul, ol { margin-block: 0 .9rem; }
        li { margin-block: .25rem; }
        a { color: var(--link); text-underline-offset: .15em; }
        a:hover { text-decoration-thickness: .15em; }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        header :focus-visible { outline-color: #fff; }
        .skip { position: absolute; inset-inline-start: 1rem; inset-block-start: -10rem; padding: .6rem 1rem; color: var(--heading); background: #fff; }
        .skip:focus { inset-block-start: 1rem; z-index: 1; outline: 3px solid var(--heading); }
        .note { font-size: .84rem; color: var(--muted); }
        figure { margin: 2rem 0; }
        figcaption, caption { font-weight: 700; color: var(--heading); text-align: start; line-height: 1.4; margin-block-end: .6rem; }
        caption { padding-block-end: .5rem; }
        caption span { display: inline-block; position: sticky; inset-inline-start: 0; max-width: min(50rem, 100vw - 2 * max(1rem, 4vw)); }
        .drawing svg { display: block; width: 100%; max-width: 100%; height: auto; font-kerning: none; font-variant-ligatures: none; }
        .narrow { display: none; }
        .table { margin-block: 1.75rem; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .84rem; line-height: 1.4; }
        th, td { padding: .35rem .6rem; text-align: start; vertical-align: top; font-weight: 400; border-block-end: 1px solid var(--rule); overflow-wrap: normal; }
        thead th, thead td { vertical-align: bottom; font-weight: 700; color: var(--heading); border-block: 2px solid var(--heading); border-block-end-width: 1px; }
        tbody tr:nth-child(even) { background: var(--zebra); }
        tbody tr:last-child > * { border-block-end: 1px solid var(--heading); }
        .end { text-align: end; font-variant-numeric: tabular-nums; }
        td.end { white-space: nowrap; }
        .table .note { margin-block: .5rem 0; }
        details { margin-block: .75rem; }
        summary { display: inline-block; padding: .35rem .75rem; color: var(--link); border: 1px solid var(--rule); border-radius: .25rem; cursor: pointer; }
        details .table { margin-block: .75rem; }
        footer { padding-block: 1.25rem; font-size: .84rem; color: var(--muted); border-block-start: 1px solid var(--rule); }
        .hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        @media screen and (max-width: 36rem) {
          .wide { display: none; }
          .narrow { display: block; }
        }
        @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
        @media print {
          @page { size: A4; margin: 22mm 20mm; }
          body { font-size: 9pt; line-height: 1.4; }
          header { color: var(--ink); background: none; padding-block: 0 1rem; border-block-end: 2pt solid var(--heading); }
          header > *, nav > *, main > *, footer > * { max-width: none; }
          header, nav, main, footer { padding-inline: 0; }
          .title { color: var(--heading); }
          .notice { border: 1pt solid #b45f06; border-inline-start-width: 5pt; }
          nav { background: none; }
          nav, .page-break { break-after: page; }
          h2, h3, h4, figcaption, caption { break-after: avoid; }
          figure, tr { break-inside: avoid; }
          thead { display: table-header-group; }
          p, li { orphans: 2; widows: 2; }
          .scroll { overflow: visible; }
          .skip, summary { display: none; }
          main a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .84em; overflow-wrap: anywhere; }
        }

        """.ReplaceLineEndings("\n");
}
