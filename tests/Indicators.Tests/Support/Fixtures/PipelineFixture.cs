using System.Text;
using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Disclosure.Bounds;
using Indicators.Disclosure.Releases;
using Indicators.Disclosure.Rounding;
using Indicators.Outputs.Data;
using Indicators.Reports;
using Indicators.Submissions;
using Indicators.Text;
using Indicators.Validation;

namespace Indicators.Tests.Support.Fixtures;

/// <summary>
/// A run over a handful of small files. Rows are written as <c>AAA 2024 X REF 120</c>, a word a column; the status may be
/// left out. A figure is read as <c>120 A</c>: the value, or <c>none</c>, and the status.
/// </summary>
internal sealed class PipelineFixture
{
    private readonly List<SubmissionSource> files = [];
    private readonly List<SubmissionSource> references = [];
    private Programme programme = SmallProgramme.Programme;
    private RegionsAsOf? regionsAsOf;
    private byte[] key = new byte[ProtectionKey.Length];
    private ReleaseContent released = ReleaseContent.None;
    private bool isRelease;
    private int jobs = 1;
    private ISolverProgram? solver;
    private string[] boundedFigures = [];
    private PipelineOutcome? outcome;

    public static PipelineFixture Run() => new();

    /// <summary>A file of a structure, a row a line.</summary>
    public PipelineFixture File(string structure, params IEnumerable<string> rows)
    {
        Structure declared = programme.Structures[structure];
        StringBuilder text = new StringBuilder(string.Join(',', declared.Columns.Select(column => column.Name))).Append('\n');
        foreach (string row in rows)
        {
            string[] words = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.InRange(words.Length, declared.Columns.Count - 1, declared.Columns.Count);
            text.AppendJoin(',', words).Append(words.Length < declared.Columns.Count ? ",\n" : "\n");
        }
        files.Add(Source($"{structure}/file-{files.Count}.csv", text.ToString(), structure));
        return this;
    }

    /// <summary>Rows such as <c>AAA 2024 1000</c>, with unit, source and vintage where a test needs them.</summary>
    public PipelineFixture Reference(string series, params IEnumerable<string> rows)
    {
        references.Add(Source($"reference/{series}.csv", "area,period,value,unit,source,vintage\n"
            + string.Concat(rows.Select(row => string.Join(',', Padded(row.Split(' '))) + "\n"))));
        return this;

        static IEnumerable<string> Padded(string[] words) => words.Concat(Enumerable.Repeat("", 6 - words.Length));
    }

    public PipelineFixture With(Func<Programme, Programme> change)
    {
        programme = change(programme);
        return this;
    }

    /// <summary>With one indicator changed.</summary>
    public PipelineFixture With(string indicator, Func<IndicatorDefinition, IndicatorDefinition> change) => With(each => each with
    {
        Indicators = [.. each.Indicators.Select(one => one.Id == indicator ? change(one) : one)],
    });

    /// <summary>With small counts rounded.</summary>
    public PipelineFixture Rounded(int roundingBase = 5) =>
        With(each => each with { Disclosure = new DisclosurePolicy(DisclosureMethod.Rounding, roundingBase) { HidesZeros = true } });

    /// <summary>With small counts withheld.</summary>
    public PipelineFixture Suppressed(int threshold = 4, int width = 1, bool groups = false, bool zeros = false) => With(each => each with
    {
        Disclosure = new DisclosurePolicy(DisclosureMethod.Suppression, 0)
        {
            HidesZeros = zeros,
            Suppression = new SuppressionRules { Threshold = threshold, Width = width, GroupDisclosure = groups },
        },
    });

    /// <summary>With another key of rounding.</summary>
    public PipelineFixture Key(int number)
    {
        key = new byte[ProtectionKey.Length];
        BitConverter.TryWriteBytes(key, number);
        return this;
    }

    /// <summary>With a solver.</summary>
    public PipelineFixture Solver(ISolverProgram program)
    {
        solver = program;
        return this;
    }

    /// <summary>With figures to be bounded by name.</summary>
    public PipelineFixture Bounded(params string[] figures)
    {
        boundedFigures = figures;
        return this;
    }

    /// <summary>After an earlier run was released, whose content was kept in a file.</summary>
    public PipelineFixture After(PipelineFixture earlier)
    {
        using var file = new MemoryStream();
        earlier.Release.Write(file);
        file.Position = 0;
        released = ReleaseContent.Read(file);
        return this;
    }

    /// <summary>What the run releases.</summary>
    public ReleaseContent Release
    {
        get
        {
            Assert.True(isRelease || outcome is null, "Ask for the release before the figures.");
            isRelease = true;
            return Outcome.Collected.CompleteRelease();
        }
    }

    /// <summary>With the figures released.</summary>
    public PipelineFixture Releasing()
    {
        isRelease = true;
        return this;
    }

    public PipelineFixture ExpectedAlways(string structure, params string[] areas) =>
        With(each => each with { Calendar = [new CalendarEntry(structure, areas)] });

    public PipelineFixture RegionsAsOf(int year)
    {
        regionsAsOf = new RegionsAsOf(year);
        return this;
    }

    public PipelineFixture Jobs(int number)
    {
        jobs = number;
        return this;
    }

    /// <summary>The files in another order.</summary>
    public PipelineFixture Shuffled(Func<IReadOnlyList<SubmissionSource>, IReadOnlyList<SubmissionSource>> order)
    {
        SubmissionSource[] shuffled = [.. order(files)];
        files.Clear();
        files.AddRange(shuffled);
        return this;
    }

    public Programme Programme => programme;

    /// <summary>The files.</summary>
    public IReadOnlyList<SubmissionSource> Sources => files;

    public PipelineOutcome Outcome => outcome ??= RunNow();

    public IndicatorResults Results => Outcome.Results;

    /// <summary>Value and status of a figure; <c>no row</c> where there is none.</summary>
    public string this[string indicator, string place, string period, string breakdown = Series.Total] =>
        Find(indicator, place, period, breakdown) is { } row ? Shown(row) : "no row";

    public ResultRow Row(string indicator, string place, string period, string breakdown = Series.Total) =>
        Find(indicator, place, period, breakdown) ?? throw new InvalidOperationException($"No row {indicator} {place} {period} {breakdown}.");

    public double Value(string indicator, string place, string period, string breakdown = Series.Total) =>
        Row(indicator, place, period, breakdown).Value;

    /// <summary>A figure's coverage as <c>0.75 weight 3/4</c>: the share, how it was taken, reporting and expected areas.</summary>
    public string Coverage(string indicator, string place, string period)
    {
        ResultRow row = Row(indicator, place, period);
        return $"{DataNumber.Format(row.Coverage)} {(row.CoverageByCount ? "count" : "weight")} {row.ReportingAreas}/{row.ExpectedAreas}";
    }

    /// <summary>The lines of <c>indicators.csv</c> after the header.</summary>
    public string[] Lines => [.. Csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)];

    public string Csv
    {
        get
        {
            using var stream = new MemoryStream();
            ResultsCsv.Write(Results, stream);
            return Encoding.UTF8.GetString(stream.ToArray());
        }
    }

    private ResultRow? Find(string indicator, string place, string period, string breakdown) =>
        Results.Find(indicator, PlaceOf(place), PeriodOf(period), breakdown);

    private ReferenceArea PlaceOf(string text) => text.Split(':') switch
    {
        ["world"] => ReferenceArea.World,
        [string area] => ReferenceArea.Area(area),
        [string set, string region] => ReferenceArea.Region(programme.RegionSets[set], region),
        _ => throw new ArgumentException(text, nameof(text)),
    };

    private static Period PeriodOf(string text) => Period.TryParse(text, out Period period) ? period : throw new ArgumentException(text, nameof(text));

    private static string Shown(ResultRow row) => $"{(row.HasValue ? DataNumber.Format(row.Value) : "none")} {row.Status.Letter()}";

    private PipelineOutcome RunNow()
    {
        PipelineOutcome result = Pipeline.Run(
            programme, files, references,
            new PipelineOptions
            {
                RegionsAsOf = regionsAsOf,
                LoadProtectionKey = () => ProtectionKey.Derive(key),
                Released = released,
                IsRelease = isRelease,
                Solver = solver,
                BoundedFigures = boundedFigures,
            },
            new RunContext { Jobs = jobs });
        foreach (ValidatedSubmission submission in result.Submissions)
            Assert.True(submission.IsAccepted, string.Join('\n', submission.Findings.Select(finding => $"{finding.File}:{finding.Line} {finding.Code} {finding.Message}")));
        Assert.Empty(result.ReferenceFindings);
        return result;
    }

    private static SubmissionSource Source(string path, string text, params string[] folders)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return new SubmissionSource { Path = path, Open = () => new MemoryStream(bytes), Length = bytes.Length, Folders = folders };
    }
}
