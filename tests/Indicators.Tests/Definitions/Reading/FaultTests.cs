using Indicators.Findings;

namespace Indicators.Tests.Definitions.Reading;

/// <summary>One change to the programme in miniature, and the one fault that it makes.</summary>
/// <param name="At">A text that begins on the line where the finding stands; <paramref name="With"/> unless given.</param>
public sealed record Fault(string Path, string Old, string With, string Code, string? At = null, string? Hint = null)
{
    public override string ToString() => $"{Code}: {Path}: {With}";
}

public sealed class FaultTests
{
    private const string Agreement = "programme.yaml";
    private const string People = "structures/people.yaml";
    private const string Sexes = "structures/sexes.yaml";
    private const string Stock = "indicators/stocks/STK-01.yaml";
    private const string Rate = "indicators/stocks/STK-10.yaml";
    private const string Share = "indicators/stocks/STK-11.yaml";
    private const string Waits = "structures/waits.yaml";
    private const string Money = "structures/money.yaml";
    private const string Gap = "indicators/stocks/STK-12.yaml";
    private const string Median = "indicators/stocks/STK-13.yaml";
    private const string Balance = "indicators/stocks/STK-14.yaml";
    private const string Durations = "code-lists/durations.csv";
    private const string Report = "reports/regional.yaml";
    private const string Areas = "code-lists/areas.csv";
    private const string Types = "code-lists/types.csv";
    private const string Halves = "region-sets/halves.csv";

    private static readonly Fault[] Faults =
    [
        new("code-lists/sex.csv", "M,Male,Hommes,T", "M,Male,Hommes", "definition-bad-csv"),
        new("code-lists/sex.csv", "M,Male,Hommes,T", "M,\"Male\"s,Hommes,T", "definition-bad-csv"),
        new("code-lists/sex.csv", "M,Male,Hommes,T", "M,Ma\"le,Hommes,T", "definition-bad-csv"),
        new("code-lists/sex.csv", "code,name_en,name_fr,parent", "code,name_en,name_fr,", "definition-bad-csv"),

        new(Agreement, "base: 5", "base: 2", "definition-bad-value", Hint: "Expected: whole number from 3 to 100."),
        new(Agreement, "base: 5", "base: 5.5", "definition-bad-value"),
        new(Agreement, "method: rounding\n  base: 5", "method: swapping", "definition-bad-value"),
        new(Agreement, "publish: 2/3", "publish: 3/2", "definition-bad-value"),
        new(Money, "contributors: 1", "contributors: 0", "definition-bad-value"),
        new(Money, "percent: 80", "percent: 100", "definition-bad-value"),
        new(Money, "percent: 80", "percent: 0", "definition-bad-value"),
        new(Money, "p-percent: 10", "p-percent: 0", "definition-bad-value"),
        new(Money, "p-percent: 10", "p-percent: 101", "definition-bad-value"),
        new(Agreement, "regions-as-of: own-period", "regions-as-of: 1066", "definition-bad-value"),
        new(Agreement, "languages: [en, fr]", "languages: [en, fr, English]", "definition-bad-value"),
        new(People, "grouping-mark: \".\"", "grouping-mark: \"x\"", "definition-bad-value"),
        new(People, "encoding: windows-1252", "encoding: windows-9999", "definition-bad-value"),
        new(People, "\"c\": Q", "\"c\": A", "definition-bad-value"),
        new(People, "role: note", "role: notes", "definition-bad-value", Hint: "Did you mean 'note'?"),
        new(Stock, "decimals: 0", "decimals: 7", "definition-bad-value"),
        new(Stock, "decimals: 0", "scale: 0", "definition-bad-value"),
        new(Share, "\"{value} omis.\"", "\"des omis.\"", "definition-bad-value"),
        new(Areas, "1989-12-31", "31.12.1989", "definition-bad-value"),
        new(Areas, "XXA,Stateless,Apatrides,,,,stateless", "XXA,Stateless,Apatrides,,,,stateles", "definition-bad-value", Hint: "Did you mean 'stateless'?"),
        new(Types, "OIP,Others,Autres,ALL,2018", "OIP,Others,Autres,ALL,18", "definition-bad-value"),
        new(Types, "_Z,Not", "_ Z,Not", "definition-bad-value", Hint: "A code has no spaces, quotes, commas, semicolons or equals signs."),
        new(Halves, "halves,S,BBB", "halves,_X,BBB", "definition-bad-value"),
        new(Report, "about.fr.md", "../about.fr.md", "definition-bad-value"),
        new("code-lists/status.csv", "P,Provisional", "Z,Provisional", "definition-bad-value"),

        new(Agreement, "publish: [halves]", "publish: [halves", "definition-bad-yaml", At: "report-on"),
        new(Agreement, "publish: [halves]", "publish: &sets [halves]", "definition-bad-yaml"),
        new(Agreement, "publish: [halves]", "publish: *sets", "definition-bad-yaml"),
        new(Agreement, "report-on: halves", "report-on: !!str halves", "definition-bad-yaml"),
        new(Agreement, "title: {en: Two", "---\ntitle: {}\n---\ntitle: {en: Two", "definition-bad-yaml", At: "---\ntitle: {en"),
        new(Agreement, "publish: [halves]", "publish: [[[[[[[[[[[[[[[[[[[[halves]]]]]]]]]]]]]]]]]]]]", "definition-bad-yaml"),

        new(Stock, "structure: people\n  where: {type: REF}\ndecimals: 0", "indicator: STK-10\ndecimals: 0", "definition-circular", At: "numerator"),
        new(Types, "ALL,All,Tous,,", "ALL,All,Tous,REF,", "definition-circular"),
        new(Sexes, "structure: people", "structure: sexes", "definition-circular"),

        new(Agreement, "flag: 0.5", "flag: 0.7", "definition-contradiction"),
        new(Agreement, "method: rounding", "method: none", "definition-contradiction", At: "base"),
        new(Agreement, "zeros: hidden", "p-percent: 10", "definition-contradiction"),
        new(Median, "{method: pooled-median}", "{method: pooled-median, limits: {publish: 0.8, flag: 0.5, small-denominator: {flag: 30, withhold: 0}}}", "definition-contradiction"),
        new(Agreement, "areas: [AAA, BBB]", "areas: [AAA, XXA]", "definition-contradiction"),
        new(People, "maximum: 100000000", "maximum: -1", "definition-contradiction"),
        new(People, "minimum: 0", "minimum: 0.5", "definition-contradiction"),
        new(People, "grouping-mark: \".\"", "grouping-mark: \",\"", "definition-contradiction"),
        new(People, "concept: COMMENT_OBS", "concept: COMMENT_OBS\n    unit: persons", "definition-contradiction", At: "unit: persons\n    required: false"),
        new(People, "concept: ORIGIN", "concept: ORIGIN\n    required: false", "definition-contradiction", At: "required: false\n    code-list"),
        new(People, "concept: TIME_PERIOD", "concept: TIME_PERIOD\n    required: false", "definition-contradiction", At: "required: false\n  - name: origin"),
        new(People, "blank: _Z", "blank: ALL", "definition-contradiction"),
        new(People, "key: [country, period, origin, type]", "key: [country, origin, type]", "definition-contradiction"),
        new(Sexes, "code-list: areas}", "code-list: types}", "definition-contradiction", At: "on: ["),
        new(Stock, "aggregation: {method: sum}", "denominator: {reference: inhabitants}\naggregation: {method: sum}", "definition-contradiction"),
        new(Rate, "{reference: inhabitants, lookback: 1}", "{reference: inhabitants, over-time: sum}", "definition-contradiction"),
        new(Rate, "{indicator: STK-01}", "{indicator: STK-01, reference: inhabitants}", "definition-contradiction"),
        new(Rate, "flag: 0.5", "flag: 0.9", "definition-contradiction"),
        new(Rate, "decimals: 1", "leaves-out: [{of: denominator, where: {}, note: '{value}'}]", "definition-contradiction"),
        new(Report, "kind: data-quality", "theme: stocks\n    kind: data-quality", "definition-contradiction"),
        new(Areas, "1989-12-31", "1889-12-31\nNEW,New,Neuf,,2000-01-01,1999-12-31,area,BBB,NW\nOLE,Olde,Vieux,,,1800-01-01", "definition-contradiction", At: "NEW"),

        new(Agreement, "id: 1k", "id: 1-k", "definition-bad-value", Hint: "Expected: letters and digits."),
        new(Agreement, "{title} per 1000", "Per 1000", "definition-bad-value", At: "title: {en: \"Per"),
        new(Agreement, "unit: per-thousand", "unit: per-million", "definition-unknown-reference"),
        new(Agreement, "reference: inhabitants", "reference: inhabitant", "definition-unknown-reference", Hint: "Did you mean 'inhabitants'?"),
        new(Agreement, "withhold: 10", "withhold: 40", "definition-contradiction", At: "small-denominator"),
        new(Agreement, "{flag: 30, withhold: 10}", "{flag: 30}", "definition-missing-key"),
        new(Stock, "periods: 2", "periods: 0", "definition-bad-value", At: "estimation"),
        new(Stock, "method: linear", "method: lineal", "definition-bad-value", At: "estimation", Hint: "Did you mean 'linear'?"),
        new(Stock, "{method: linear, periods: 2}", "{method: linear}", "definition-missing-key", At: "estimation"),
        new(Stock, "rates: [1k]", "rates: [2k]", "definition-unknown-reference"),
        new(Stock, "rates: [1k]", "rates: [1k, 1k]", "definition-duplicate"),
        new(Rate, "decimals: 1", "rates: [1k]", "definition-contradiction"),
        new(Rate, "{indicator: STK-01}", "{indicator: STK-01, lookback: 1}", "definition-contradiction", At: "numerator"),
        new(Rate, "withhold: 0", "withhold: 301", "definition-contradiction", At: "limits"),
        new(Stock, "frequencies: [Q, A]", "frequencies: [Q]", "definition-unreachable-component", At: "rates"),

        new(Agreement, "languages: [en, fr]", "languages: [en, fr, en]", "definition-duplicate"),
        new(Agreement, "report-on: halves", "languages: [en, fr]\nreport-on: halves", "definition-duplicate"),
        new(Agreement, "publish: [halves]", "publish: [halves, halves]", "definition-duplicate"),
        new(Agreement, "areas: [AAA, BBB]", "areas: [AAA, AAA]", "definition-duplicate"),
        new(People, "aliases: [pays, Reporting Country]", "aliases: [pays, ORIGIN]", "definition-duplicate"),
        new(People, "name: remark", "name: Status", "definition-duplicate"),
        new(People, "role: note", "role: status\n    code-list: status", "definition-duplicate"),
        new(People, "concept: ORIGIN", "concept: OBS_VALUE", "definition-duplicate", At: "concept: OBS_VALUE\n    type"),
        new(People, "frequencies: [A, Q]", "frequencies: [A, Q, A]", "definition-duplicate"),
        new(People, "totals: [ALL]", "totals: [ALL, ALL]", "definition-duplicate"),
        new(People, "key: [country, period, origin, type]", "key: [country, period, origin, type, type]", "definition-duplicate"),
        new(People, "\"c\": Q", "\":\": Q", "definition-duplicate"),
        new(Stock, "[origin, {sex: sexes}]", "[origin, {sex: sexes}, origin]", "definition-duplicate"),
        new(Stock, "where: {type: REF}", "where: {type: [REF, REF]}", "definition-duplicate"),
        new(Types, "_Z,Not applicable", "REF,Not applicable", "definition-duplicate"),
        new(Report, "[STK-10, STK-01]", "[STK-10, STK-10]", "definition-duplicate"),

        new(Agreement, "report-on: halves", "report-on: thirds", "definition-contradiction"),
        new(Stock, "id: STK-01", "id: Stk-01", "definition-misplaced"),
        new(People, "id: people", "id: persons", "definition-misplaced"),
        new(Report, "id: regional", "id: report", "definition-misplaced"),
        new(Halves, "halves,N,AAA,,", "thirds,N,AAA,,", "definition-misplaced"),

        new(Report, "about.fr.md", "abuot.fr.md", "definition-missing-file", Hint: "Did you mean 'about.fr.md'?"),
        new(Report, "about.fr.md", "about.es.md", "definition-missing-file"),

        new(Agreement, "  base: 5\n", "", "definition-missing-key", At: "method: rounding"),
        new(Agreement, "report-on: halves\n", "", "definition-missing-key", At: "title"),
        new(Agreement, "{en: Made up, fr: Inventé}", "{fr: Inventé}", "definition-missing-key"),
        new(People, "    type: count\n", "", "definition-missing-key", At: "name: value"),
        new(People, "    code-list: types\n", "", "definition-missing-key", At: "name: type"),
        new(Sexes, "role: measure, concept: OBS_VALUE, type: count, unit: persons", "role: note, concept: OBS_VALUE", "definition-missing-key", At: "columns"),
        new(Stock, "over-time: end-of-period\n", "", "definition-missing-key", At: "numerator"),
        new(Stock, "method: sum", "method: pooled", "definition-missing-key"),
        new(Rate, "{reference: inhabitants, lookback: 1}", "{}", "definition-missing-key"),
        new(Report, "    theme: stocks\n", "", "definition-missing-key", At: "kind: theme"),
        new(Report, "    markdown: {en: about.en.md, fr: about.fr.md}\n", "", "definition-missing-key", At: "kind: text"),
        new(Types, "REF,Refugees,", "REF,,", "definition-missing-key"),
        new(Types, "REF,Refugees,", ",Refugees,", "definition-missing-key"),
        new(Types, "code,name_en", "code,name_es", "definition-missing-key"),
        new(Halves, "valid_from,valid_to", "valid_from,valid_until", "definition-missing-key"),

        new(Halves, "halves,N,AAA,,2024-12-31", "halves,N,AAA,,2025-01-01", "definition-overlap", At: "halves,S,AAA"),
        new(Halves, "halves,S,BBB,,", "halves,S,BBB,,\nhalves,S,BBB,2020-01-01,", "definition-overlap", At: "BBB,2020"),

        new(Stock, "where: {type: REF}", "where: {type: ALL}", "definition-total-as-leaf"),
        new(Share, "where: {type: _Z}", "where: {type: [ALL]}", "definition-total-as-leaf"),

        new(Agreement, "lookback: 3", "lookback: 3\n  lookfront: 3", "definition-unknown-key", At: "lookfront"),
        new(People, "absent-rows: zero", "absent-rows: zero\nruels: []", "definition-unknown-key", At: "ruels", Hint: "Did you mean 'rules'?"),
        new(Types, "exists_from", "exist_from", "definition-unknown-key", Hint: "Did you mean 'exists_from'?"),

        new(Agreement, "fr: Inventé", "fr: Inventé, de: Erfunden", "definition-unknown-reference"),
        new(Agreement, "structure: people", "structure: peopel", "definition-unknown-reference", Hint: "Did you mean 'people'?"),
        new(Agreement, "areas: [AAA, BBB]", "areas: [AAA, CCC]", "definition-unknown-reference"),
        new(People, "code-list: status", "code-list: statuses", "definition-unknown-reference", Hint: "Did you mean 'status'?"),
        new(People, "unit: persons", "unit: person", "definition-unknown-reference"),
        new(People, "totals: [ALL]", "totals: [ALLE]", "definition-unknown-reference"),
        new(People, "blank: _Z", "blank: _Y", "definition-unknown-reference"),
        new(People, "only: {kind:", "only: {kin:", "definition-unknown-reference"),
        new(People, "[area, unknown]", "[area, unknwon]", "definition-unknown-reference"),
        new(People, "key: [country, period, origin, type]", "key: [country, period, origin, remark]", "definition-unknown-reference"),
        new(Sexes, "on: [country, period, type]", "on: [country, period, sex]", "definition-unknown-reference"),
        new(Sexes, "structure: people", "structure: persons", "definition-unknown-reference"),
        new(Stock, "unit: persons", "unit: presons", "definition-unknown-reference"),
        new(Stock, "where: {type: REF}", "where: {typ: REF}", "definition-unknown-reference", Hint: "Did you mean 'type'?"),
        new(Stock, "where: {type: REF}", "where: {type: REEF}", "definition-unknown-reference", Hint: "Did you mean 'REF'?"),
        new(Stock, "{sex: sexes}", "{sex: sxes}", "definition-unknown-reference"),
        new(Rate, "{indicator: STK-01}", "{indicator: STK-02}", "definition-unknown-reference", Hint: "Did you mean 'STK-01'?"),
        new(Rate, "{reference: inhabitants, lookback: 1}", "{reference: inhabitant}", "definition-unknown-reference"),
        new(Report, "theme: stocks", "theme: stock", "definition-unknown-reference"),
        new(Report, "[STK-10, STK-01]", "[STK-10, STK-99]", "definition-unknown-reference"),
        new(Areas, "area,BBB", "area,BBC", "definition-unknown-reference"),
        new(Types, "OIP,Others,Autres,ALL,2018", "OIP,Others,Autres,AL,2018", "definition-unknown-reference"),
        new(Halves, "halves,S,BBB", "halves,W,BBB", "definition-unknown-reference"),
        new(Halves, "halves,S,BBB", "halves,S,BBC", "definition-unknown-reference"),

        new(Stock, "frequencies: [Q, A]", "frequencies: [Q, A, M]", "definition-unreachable-component"),
        new(Rate, "frequencies: [A]", "frequencies: [A, Q]", "definition-unreachable-component"),
        new(Rate, "decimals: 1", "breakdowns: [origin]", "definition-unreachable-component"),
        new(Stock, "[origin, {sex: sexes}]", "[origin, sex]", "definition-unreachable-component"),
        new(Stock, "[[type, sex], [type, origin]]", "[[type, sex], [sex, origin]]", "definition-unreachable-component"),
        new(Share, "breakdowns: [origin]", "breakdowns: [{sex: sexes}]", "definition-unreachable-component"),

        new(Waits, "{duration: _U, type: [REF, OIP]}", "{duratoin: _U}", "definition-unknown-reference", Hint: "Did you mean 'duration'?"),
        new(Waits, "{duration: _U, type: [REF, OIP]}", "{duration: _V}", "definition-unknown-reference"),
        new(Waits, "{duration: _U, type: [REF, OIP]}", "{type: ALL}", "definition-total-as-leaf"),
        new(Stock, "numerator:\n  structure: people\n  where: {type: REF}\n", "", "definition-missing-key", At: "id: STK-01"),
        new(Stock, "decimals: 0", "function: gini", "definition-contradiction"),
        new(Stock, "decimals: 0", "inputs: {value: {indicator: STK-10}}", "definition-contradiction"),
        new(Stock, "method: sum", "method: pooled-median", "definition-contradiction", At: "aggregation: {method: pooled-median}"),
        new(Stock, "aggregation: {method: sum}", "aggregation: {method: mean, weight: {reference: inhabitants}}", "definition-contradiction"),
        new(Stock, "aggregation: {method: sum}", "aggregation: {method: weighted-mean}", "definition-missing-key"),
        new(Stock, "structure: people\n  where: {type: REF}\ndecimals: 0", "sum-of: [{indicator: STK-11}, {indicator: STK-10}]\ndecimals: 0", "definition-circular", At: "numerator"),
        new(Share, "aggregation: {method: pooled}", "aggregation: {method: count}", "definition-contradiction", At: "denominator: {structure"),
        new(Gap, "aggregation: {method: weighted-mean,", "aggregation: {method: sum,", "definition-contradiction"),
        new(Gap, "direction: neutral", "direction: neutral\ndenominator: {reference: inhabitants}", "definition-contradiction", At: "denominator: {reference: inhabitants}\nchart"),
        new(Gap, "direction: neutral", "direction: neutral\nleaves-out: [{of: numerator, where: {type: OIP}, note: '{value}'}]", "definition-contradiction", At: "leaves-out"),
        new(Gap, "  - numerator: {structure: people, where: {type: OIP}}\n    denominator: {reference: inhabitants}\n", "", "definition-bad-value", At: "difference-of"),
        new(Gap, "over-time: end-of-period", "  - {numerator: {indicator: STK-01}, denominator: {reference: inhabitants}}\nover-time: end-of-period", "definition-bad-value", At: "  - {numerator: {indicator: STK-01}"),
        new(Gap, "{indicator: STK-01, at: opening}]", "{reference: inhabitants, at: opening}]", "definition-contradiction"),
        new(Gap, "{structure: people, where: {type: OIP}}, {indicator", "{structure: people, at: opening, over-time: sum}, {indicator", "definition-contradiction"),
        new(Gap, "{sum-of: [{structure: people, where: {type: OIP}}, {indicator: STK-01, at: opening}]}", "{sum-of: [{indicator: STK-01}]}", "definition-bad-value"),
        new(Gap, "{indicator: STK-01, at: opening}]", "{indicator: STK-13}]", "definition-unreachable-component"),
        new(Median, "dimension: duration", "dimension: duratoin", "definition-unknown-reference", Hint: "Did you mean 'duration'?"),
        new(Median, "dimension: duration", "dimension: type", "definition-bad-value"),
        new(Median, "where: {type: REF}", "where: {duration: S}", "definition-contradiction"),
        new(Median, "breakdowns: [type]", "breakdowns: [duration]", "definition-contradiction"),
        new(Median, "method: pooled-median", "method: pooled", "definition-contradiction"),
        new(Balance, "function: reconciliation-gap", "function: theil", "definition-bad-value"),
        new(Balance, "  outflow: {structure: people, where: {type: _Z}, over-time: sum}\n", "", "definition-missing-key", At: "  closing"),
        new(Balance, "  outflow:", "  outflows:", "definition-unknown-reference", Hint: "Did you mean 'outflow'?"),
        new(Balance, "opening: {indicator: STK-01, at: opening}", "opening: {structure: people, at: beginning}", "definition-bad-value"),
        new(Balance, "method: pooled", "method: none", "definition-contradiction"),

        new(Agreement, "languages: [en, fr]", "languages: {en: fr}", "definition-wrong-type"),
        new(Agreement, "regions-as-of: own-period", "regions-as-of: [own-period]", "definition-wrong-type"),
        new(Agreement, "lookback: 3", "lookback: three", "definition-wrong-type"),
        new(Agreement, "report-on: halves", "report-on:", "definition-wrong-type"),
        new(Agreement, "fr: Inventé", "fr: ~", "definition-wrong-type"),
        new(People, "code-list: status\n    required: false", "code-list: status\n    required: no", "definition-wrong-type", At: "required: no\n"),
        new(Stock, "decimals: 0", "decimals: [0]", "definition-wrong-type"),
        new(Stock, "chart: {kind: line}", "chart: line", "definition-wrong-type"),
    ];

    public static TheoryData<Fault> All => [.. Faults];

    [Theory]
    [MemberData(nameof(All))]
    public void A_fault_stands_where_it_was_made(Fault fault)
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Replace(fault.Path, fault.Old, fault.With);
        int line = folder.LineOf(fault.Path, fault.At ?? fault.With);
        Assert.Contains($"{fault.Path}:{line} {fault.Code}", folder.Places());
        Assert.Null(folder.Read().Programme);
        if (fault.Hint is not null)
            Assert.Contains(fault.Hint, folder.Read().Findings.Where(finding => finding.Code == fault.Code).Select(finding => finding.Hint));
    }

    /// <summary>Classes that leave durations out, or count some twice, are told where they are used as classes.</summary>
    [Theory]
    [InlineData("S,Up to 30 days,Jusqu'à 30 jours,0,31", "S,Up to 30 days,Jusqu'à 30 jours,0,30")]
    [InlineData("S,Up to 30 days,Jusqu'à 30 jours,0,31", "S,Up to 30 days,Jusqu'à 30 jours,0,thirty")]
    [InlineData("S,Up to 30 days,Jusqu'à 30 jours,0,31", "S,Up to 30 days,Jusqu'à 30 jours,,31")]
    [InlineData("S,Up to 30 days,Jusqu'à 30 jours,0,31", "S,Up to 30 days,Jusqu'à 30 jours,-5,31")]
    [InlineData("OPEN,Longer,Plus,91,", "OPEN,Longer,Plus,91,91")]
    [InlineData("OPEN,Longer,Plus,91,", "OPEN,Longer,Plus,91,365")]
    [InlineData("OPEN,Longer,Plus,91,", "OPEN,Longer,Plus,31,")]
    public void Classes_that_do_not_follow_each_other_to_an_open_end_are_refused(string old, string with)
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Replace(Durations, old, with);
        Assert.Equal([$"{Median}:{folder.LineOf(Median, "bins")} definition-bad-value"], folder.Places());
    }

    /// <summary>A fault is told once, where it is, and not again wherever the file is referred to.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void A_fault_casts_no_blame_on_other_files(Fault fault)
    {
        // A changed code, name or programme is missed in other files too, and rightly so.
        if (fault.Path is Agreement or Areas or Types || fault.Path.StartsWith("code-lists/", StringComparison.Ordinal)) return;
        using var folder = DefinitionsFolder.Minimal();
        folder.Replace(fault.Path, fault.Old, fault.With);
        Assert.All(folder.Places(Severity.Error), place => Assert.StartsWith(fault.Path, place, StringComparison.Ordinal));
    }
}
