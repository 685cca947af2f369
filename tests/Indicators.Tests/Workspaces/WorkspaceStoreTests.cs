using Indicators.Common;
using Indicators.Definitions;
using Indicators.Normalisation;
using Indicators.Submissions;
using Indicators.Submissions.Workspaces;
using Indicators.Tests.Support;
using Indicators.Validation;
using Indicators.Validation.Validators;
using Indicators.Workspaces;

namespace Indicators.Tests.Workspaces;

/// <summary>A workspace whose submissions and cells are kept elsewhere than in its folder and in memory.</summary>
public sealed class WorkspaceStoreTests
{
    [Fact]
    public void Another_home_of_submissions_and_cells_gives_the_same_figures()
    {
        using var folder = new TemporaryFolder();
        (string whole, string bare, OtherStore store) = Prepare(folder, "sample-data");
        Assert.Equal(Calculate(whole, null), Calculate(bare, store));
        Assert.True(store.CellsKept > 1000, $"{store.CellsKept} cells went through the other store");
    }

    /// <summary>The sample with errors has held-back files and partial returns.</summary>
    [Fact]
    public void Another_home_of_submissions_and_cells_gives_the_same_findings_and_bytes()
    {
        using var folder = new TemporaryFolder();
        (string whole, string bare, OtherStore store) = Prepare(folder, "sample-data/with-errors");
        Publish(whole, folder["out-whole"], null);
        Publish(bare, folder["out-bare"], store);
        Assert.Equal(FolderContent.Read(folder["out-whole"]), FolderContent.Read(folder["out-bare"]));
        Assert.Equal(Validate(whole, null), Validate(bare, store));
        Assert.NotEqual(0, store.CellsKept);
    }

    /// <summary>In Latin-1, é is the byte E9, which is not valid in UTF-8.</summary>
    [Fact]
    public void Declarations_apply_to_files_of_another_home()
    {
        using var folder = new TemporaryFolder();
        (string whole, string bare, OtherStore store) = Prepare(folder, "sample-data/with-errors");
        string file = Directory.EnumerateFiles(Path.Combine(whole, "submissions"), "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        string below = Path.GetRelativePath(Path.Combine(whole, "submissions"), file).Replace('\\', '/');
        foreach (string workspace in (string[])[whole, bare])
            File.WriteAllText(Path.Combine(workspace, "workspace.yaml"), $"files: [{{path: {below}, encoding: iso-8859-1}}]\n");
        ValidatedSubmission[] expected = [.. Open(whole, null).Validate().Files], found = [.. Open(bare, store).Validate().Files];
        Assert.Equal("iso-8859-1", found.Single(one => one.Path == $"submissions/{below}").Encoding);
        Assert.Equal(expected.Select(one => (one.Path, one.Encoding)), found.Select(one => (one.Path, one.Encoding)));
    }

    /// <summary>Copies a sample, and makes a workspace that lacks its submissions, reference series and exceptions.</summary>
    private static (string Whole, string Bare, OtherStore Store) Prepare(TemporaryFolder folder, string sample)
    {
        string whole = folder["whole"], bare = folder["bare"];
        FolderContent.Copy(Path.Combine(Repository.Root, sample), whole,
            path => !path.StartsWith("with-errors/", StringComparison.Ordinal) && !path.StartsWith(".indicators/", StringComparison.Ordinal));
        FolderContent.Copy(whole, bare, path => !path.Contains('/', StringComparison.Ordinal) && path != Workspace.ExceptionsFile);
        Directory.CreateDirectory(Path.Combine(bare, "submissions"));
        // Rounding and the digests of inputs depend on the workspace's key.
        foreach (string workspace in (string[])[whole, bare])
        {
            Directory.CreateDirectory(Path.Combine(workspace, ".indicators"));
            File.WriteAllText(Path.Combine(workspace, ".indicators", "key"), new string('0', 64));
        }
        return (whole, bare, new OtherStore(new FolderStore(new Workspace(whole))));
    }

    private static string[] Calculate(string workspace, WorkspaceStore? store) =>
        [.. Open(workspace, store).Calculate().Results.Rows.Select(row => $"{row.Indicator.Id} {row with { Indicator = null! }}")];

    private static string[] Validate(string workspace, WorkspaceStore? store) =>
        [.. Open(workspace, store).Validate().Files.SelectMany(file => file.Findings.Select(finding => $"{finding.File} {finding.Code} {finding.Line}"))];

    private static void Publish(string workspace, string output, WorkspaceStore? store) =>
        Open(workspace, store).Run(new RunRequest { Output = output, Languages = ["en"] });

    private static IndicatorsWorkspace Open(string workspace, WorkspaceStore? store) =>
        IndicatorsWorkspace.Open(workspace, new WorkspaceOptions { Definitions = Path.Combine(Repository.Root, "indicator-definitions"), DisplayPath = "", Store = store });

    /// <summary>Keeps submissions as bytes, and each cell as a row of a table, in no order.</summary>
    private sealed class OtherStore(FolderStore folder) : WorkspaceStore
    {
        private OtherCells? cells;

        public int CellsKept => cells?.Kept ?? 0;

        public override FoundSubmissions FindSubmissions() => Keep(folder.FindSubmissions());

        public override FoundSubmissions FindReference(string? displayPath = null) => Keep(folder.FindReference(displayPath));

        public override SubmissionSource? FindExceptions(string? displayPath = null) => folder.FindExceptions(displayPath) is { } file ? Keep(file) : null;

        internal override ICellCollection BeginCells(Programme programme, RunContext context) => cells = new OtherCells(programme, new FileNormaliser(programme, context));

        private static FoundSubmissions Keep(FoundSubmissions found) => found with { Sources = [.. found.Sources.Select(Keep)] };

        private static SubmissionSource Keep(SubmissionSource source)
        {
            using Stream file = source.Open();
            var bytes = new MemoryStream();
            file.CopyTo(bytes);
            return source with { FullPath = null, Open = () => new MemoryStream(bytes.ToArray()) };
        }
    }

    private sealed record KeptCell(string Structure, ReportingUnit Filing, int[] Codes, double Value, ObservationStatus Status, int Gaps);

    private sealed class OtherCells(Programme programme, FileNormaliser memory) : ICellCollection
    {
        public int Kept { get; private set; }

        public void Add(FileValidation file) => memory.Add(file);

        public IReadOnlyList<HeldBackFile> FindHeldBack(IReadOnlyList<ValidatedSubmission> submissions, IReadOnlyList<SubmissionSource> sources) =>
            memory.FindHeldBack(submissions, sources);

        public Observations Join(IReadOnlyList<ReturnValidation> returns, IReadOnlyList<ValidatedSubmission> submissions)
        {
            Observations joined = memory.Join(returns, submissions);
            KeptCell[] rows = [.. joined.Tables.SelectMany(RowsOf)];
            Kept = rows.Length;
            new Random(7).Shuffle(rows);
            ILookup<string, KeptCell> byStructure = rows.ToLookup(row => row.Structure, StringComparer.Ordinal);
            return Observations.Join(
                joined.Tables.Select(table => Rebuild(table, byStructure[table.Structure.Id])),
                submissions.Where(submission => !submission.IsAccepted).SelectMany(submission => submission.Identities), programme.Areas, joined.HeldBack);
        }

        private static IEnumerable<KeptCell> RowsOf(ObservationTable table) => table.Cells.SelectMany(unit => Enumerable.Range(unit.First, unit.Count).Select(cell =>
            new KeptCell(table.Structure.Id, unit.Filing, [.. unit.Columns.Codes.Select(codes => codes[cell])], unit.Columns.Values[cell], unit.Columns.Statuses[cell], unit.Columns.Gaps[cell])));

        private static ObservationTable Rebuild(ObservationTable table, IEnumerable<KeptCell> rows) => new()
        {
            Structure = table.Structure,
            Dimensions = table.Dimensions,
            Cells = [.. rows.GroupBy(row => row.Filing).OrderBy(unit => unit.Key).Select(unit => CellsOf(unit.Key, unit, table.Dimensions.Count))],
            Filings = table.Filings,
            Shortfalls = table.Shortfalls,
            Uncounted = table.Uncounted,
        };

        private static UnitCells CellsOf(ReportingUnit filing, IEnumerable<KeptCell> rows, int dimensions)
        {
            KeptCell[] sorted = [.. rows.Order(Comparer<KeptCell>.Create((left, right) => left.Codes.AsSpan().SequenceCompareTo(right.Codes)))];
            return new UnitCells(filing, new CellBlock
            {
                Codes = [.. Enumerable.Range(0, dimensions).Select(i => CodeIndexes.Create([.. sorted.Select(row => row.Codes[i])]))],
                Values = [.. sorted.Select(row => row.Value)],
                Statuses = [.. sorted.Select(row => row.Status)],
                Gaps = [.. sorted.Select(row => row.Gaps)],
            }, 0, sorted.Length);
        }
    }
}
