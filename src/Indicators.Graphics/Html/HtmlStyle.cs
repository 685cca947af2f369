using System.Globalization;
using System.Text;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Html;

/// <summary>The style sheet of a report: the rules are always the same, the colours are those of the document's style.</summary>
internal static class HtmlStyle
{
    private static readonly string Rules = """

        * { box-sizing: border-box; }
        html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0; color: var(--ink); background: #fff; line-height: 1.5; overflow-wrap: break-word;
          font-family: Lato, "DejaVu Sans", "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", Verdana, sans-serif; }
        header > *, nav > *, main > *, footer > * { max-width: 52rem; margin-inline: auto; }
        header, nav, main, footer { padding-inline: max(1rem, 4vw); }
        header { padding-block: 2.5rem 2rem; color: var(--cover-ink); background: var(--cover); }
        header p { margin-block: 0 .35rem; }
        header .note { color: var(--cover-muted); }
        .logo { display: block; max-width: 12rem; max-height: 4rem; padding: .4rem; margin-block-end: 1rem; background: #fff; }
        .programme { font-weight: 700; }
        .title { max-width: 52rem; font-size: clamp(2rem, 6vw, 3.4rem); line-height: 1.1; font-weight: 900; margin-block: 1.5rem .75rem; overflow-wrap: anywhere; }
        .subtitle, .period { font-size: 1.25rem; line-height: 1.35; }
        .subtitle { font-weight: 700; }
        dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: .75rem 1.5rem; margin-block: 1.5rem 0; }
        dt { font-size: .84rem; color: var(--cover-muted); }
        dd { margin: 0; }
        .cover dt { color: var(--muted); }
        .notice { padding-block-start: .75rem; margin-block: 1.25rem 0; border-block-start: 1px solid var(--rule); }
        header .notice { margin-block: 1.25rem 0; }
        .art { margin-block: 1.5rem 0; }
        nav { border-block-end: 1px solid var(--rule); }
        nav details { margin-block: 0; padding-block: .75rem; }
        nav summary { display: list-item; padding: .25rem 0; border: 0; font-weight: 700; color: var(--title); }
        nav ul { list-style: none; padding-inline-start: 0; margin-block: 0; }
        nav ul ul { padding-inline-start: 1.25rem; }
        nav li { margin-block: .5rem; }
        main { padding-block: 1.5rem 3rem; }
        main:focus { outline: none; }
        h2, h3, h4 { color: var(--title); text-wrap: balance; }
        h2 { font-size: 1.75rem; line-height: 1.2; font-weight: 900; margin-block: 0 .75rem; }
        main > section + section { margin-block-start: 3rem; padding-block-start: 1.5rem; border-block-start: 1px solid var(--rule); }
        h3 { font-size: 1.2rem; line-height: 1.3; margin-block: 2.2rem .6rem; }
        h4 { font-size: 1.05rem; line-height: 1.35; margin-block: 1.25rem .35rem; }
        .kicker { margin-block: 0 .35rem; font-size: .9rem; font-weight: 700; color: var(--accent); }
        .lead { max-width: 46rem; font-size: 1.12rem; line-height: 1.5; margin-block: 0 1.5rem; }
        p, ul, ol { margin-block: 0 .9rem; }
        li { margin-block: .25rem; }
        li > ul, li > ol { margin-block: .25rem; }
        a { color: var(--accent); text-underline-offset: .15em; }
        header a { color: inherit; }
        a:hover { text-decoration-thickness: .15em; }
        sup { font-size: .7em; line-height: 0; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        header :focus-visible { outline-color: var(--cover-ink); }
        .skip { position: absolute; inset-inline-start: 1rem; inset-block-start: -10rem; padding: .6rem 1rem; color: var(--title); background: #fff; }
        .skip:focus { inset-block-start: 1rem; z-index: 1; outline: 3px solid var(--title); }
        .note { font-size: .84rem; line-height: 1.45; color: var(--muted); }
        .callout { padding: .75rem 1rem; margin-block: 0 1.5rem; background: var(--callout); border-inline-start: .25rem solid var(--callout-bar); }
        .callout p { margin: 0; }
        .columns { display: grid; gap: 0 1.75rem; }
        .columns > * { min-width: 0; }
        .flow2, .flow3 { columns: 20rem 2; column-gap: 1.75rem; }
        .flow3 { columns: 14rem 3; }
        .flow2 > *, .flow3 > * { break-inside: avoid; }
        .flow2 > section > :first-child, .flow3 > section > :first-child, .columns > div > section:first-child > :first-child { margin-block-start: 0; }
        .points, .numbers { list-style: none; padding: 0; display: grid; gap: 0 1.5rem; margin-block: 0 1.5rem; }
        .points li { padding-block: .6rem; margin: 0; border-block-start: 1px solid var(--grid); }
        .numbers { border-block-start: 2px solid var(--title); }
        .numbers li { display: grid; grid-template-columns: 1fr 7rem; column-gap: .75rem; align-items: center; margin: 0; padding-block: .75rem; border-block-end: 1px solid var(--grid); }
        .numbers p { margin: 0; }
        .numbers .label, .numbers .change { grid-column: 1 / 3; font-size: .94rem; line-height: 1.35; }
        .numbers .label { font-weight: 700; }
        .numbers .number { font-size: 1.9rem; line-height: 1.2; font-weight: 900; color: var(--title); }
        .numbers small { font-size: 1rem; font-weight: 700; }
        .footnotes { margin-block: 1.5rem; padding-block-start: .5rem; border-block-start: 1px solid var(--rule); }
        .footnotes .note { margin-block: 0 .25rem; }
        figure { margin: 0 0 2rem; }
        figure img { display: block; max-width: 100%; height: auto; }
        figcaption, caption { font-weight: 700; text-align: start; line-height: 1.35; margin-block-end: .6rem; }
        figcaption .subtitle { display: block; font-size: .88rem; font-weight: 400; color: var(--muted); }
        caption { padding-block-end: .5rem; }
        caption span { display: inline-block; position: sticky; inset-inline-start: 0; max-width: min(52rem, 100vw - 2 * max(1rem, 4vw)); }
        .drawing svg { display: block; width: 100%; max-width: 100%; height: auto; overflow: visible; font-kerning: none; font-variant-ligatures: none; }
        .wider { overflow-x: auto; direction: rtl; }
        .wider svg { width: auto; max-width: none; }
        figure .note { margin-block: .4rem 0; }
        .narrow { display: none; }
        .table { margin-block: 1.75rem; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .84rem; line-height: 1.4; }
        th, td { padding: .35rem .6rem; text-align: start; vertical-align: top; font-weight: 400; border-block-end: 1px solid var(--grid); overflow-wrap: normal; }
        thead th, thead td { vertical-align: bottom; font-weight: 700; border-block-end: 2px solid var(--ink); }
        .end { text-align: end; font-variant-numeric: tabular-nums; }
        td.end, td.center { white-space: nowrap; }
        .center { text-align: center; }
        .table .note { margin-block: .5rem 0; }
        details { margin-block: .75rem; }
        summary { display: inline-block; padding: .35rem .75rem; color: var(--accent); border: 1px solid var(--rule); border-radius: .25rem; cursor: pointer; }
        details .table { margin-block: .75rem; }
        footer { padding-block: 1.25rem; font-size: .84rem; color: var(--muted); border-block-start: 1px solid var(--rule); }
        .hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        @media screen and (max-width: 40rem) {
          .wide { display: none; }
          .narrow { display: block; }
          .art, header dl { display: none; }
        }
        @media screen and (min-width: 40rem), print {
          .two { grid-template-columns: 1fr 1fr; }
          .first { grid-template-columns: 2fr 1fr; }
          .second { grid-template-columns: 1fr 2fr; }
          .three { grid-template-columns: repeat(3, 1fr); }
          .columns:not(.two, .first, .second, .three) { grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); }
          .points { grid-template-columns: repeat(3, 1fr); }
          .points li { border: 0; }
          .numbers { grid-template-columns: repeat(5, 1fr); gap: 0 1rem; }
          .numbers li { display: flex; flex-direction: column; align-items: stretch; justify-content: end; border: 0; }
          .numbers .label { margin-block-end: auto; }
          .numbers .number { font-size: 1.75rem; white-space: nowrap; }
          .numbers small { font-size: .84rem; }
        }
        @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
        @media print {
          @page { margin: 17mm 18mm; }
          body { font-size: 9pt; line-height: 1.4; }
          header { color: var(--ink); background: none; padding-block: 0 1rem; border-block-end: 2pt solid var(--title); }
          header .note, dt { color: var(--muted); }
          main > section + section { border: 0; padding: 0; }
          header > *, nav > *, main > *, footer > * { max-width: none; }
          header, nav, main, footer { padding-inline: 0; }
          .title { color: var(--title); }
          nav { display: none; }
          .page-break { break-after: page; }
          h2, h3, h4, figcaption, caption { break-after: avoid; }
          figure, tr { break-inside: avoid; }
          thead { display: table-header-group; }
          p, li { orphans: 2; widows: 2; }
          .scroll { overflow: visible; }
          .skip, summary { display: none; }
          main a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .84em; overflow-wrap: anywhere; }
        }

        """.ReplaceLineEndings("\n");

    public static string Sheet(DocumentStyle style)
    {
        StringBuilder sheet = new("\n:root { color-scheme: light;");
        foreach ((string name, Color color) in ((string, Color)[])
            [
                ("ink", style.Ink), ("muted", style.Muted), ("title", style.Title), ("accent", style.Accent), ("rule", style.Rule), ("grid", style.Grid),
                ("callout", style.CalloutGround), ("callout-bar", style.CalloutBar), ("cover", style.CoverGround), ("cover-ink", style.CoverInk), ("cover-muted", style.CoverMuted),
            ])
        {
            sheet.Append(CultureInfo.InvariantCulture, $" --{name}: {Hex(color)};");
        }

        sheet.Append(" }").Append(Rules);
        for (int step = 0; step < style.HeatSteps.Count; step++)
            sheet.Append(CultureInfo.InvariantCulture, $".heat{step} {{ color: {Hex(style.HeatInk(step))}; background: {Hex(style.HeatSteps[step])}; }}\n");
        return sheet.ToString();
    }

    private static string Hex(Color color) => string.Create(CultureInfo.InvariantCulture, $"#{color.Red:x2}{color.Green:x2}{color.Blue:x2}");
}
