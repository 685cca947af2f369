namespace Indicators.Outputs.Auditing.Results;

/// <summary>The figures that were read in one format.</summary>
public sealed record AuditedFormat(string Format, int Files, int Figures)
{
    /// <summary>How many of the numbers stand where no figure is named, and were only looked for among the numbers of the same indicator and region.</summary>
    public int ByValue { get; init; }
}

/// <summary>An earlier edition that was joined.</summary>
/// <param name="SharesInputs">Whether it shares an input with the folder; if not, nothing of it is taken for the same, as after a change of the key or when all returns were filed again.</param>
public sealed record AuditedEdition(string Folder, int Figures, bool SharesInputs);

/// <summary>A kind of sum that was used, and how often.</summary>
public sealed record AuditedRelation(string Relation, int Count);

/// <summary>How the counts of the programme, or of one structure, were protected.</summary>
/// <param name="Structure">Null for the programme.</param>
/// <param name="Method">The method as written in definitions.</param>
/// <param name="Base">The rounding base; 0 for methods that do not round.</param>
/// <param name="Threshold">Counts from 1 to below it are withheld; 0 for other methods.</param>
/// <param name="Width">By how much a withheld count must be uncertain.</param>
public sealed record AuditedPolicy(string? Structure, string Method, int Base, int Threshold, int Width)
{
    /// <summary>Whether readers cannot tell a zero from a count that was rounded down or withheld.</summary>
    public bool HidesZeros { get; init; }

    /// <summary>Counts from 1 to below it are protected.</summary>
    internal int Limit => Method == "suppression" ? Threshold : Base;

    internal bool RoundsCells => Method is "rounding" or "controlled-rounding";

    /// <summary>Returns the true counts that may be printed like this where each is rounded by itself.</summary>
    internal (long Low, long High) BoundsOf(long printed) => Method switch
    {
        "rounding" when printed == 0 => (0, Base - 1),
        "rounding" when printed == Base => (1, Base),
        "controlled-rounding" when printed % Base == 0 => (Math.Max(0, printed - Base + 1), printed + Base - 1),
        "nearest-rounding" when printed % Base == 0 => (Math.Max(0, printed - Base / 2), printed + (Base - 1) / 2),
        _ => (printed, printed),
    };
}

/// <summary>What an audit of a published folder checked and found.</summary>
public sealed record AuditResult
{
    /// <summary>The folder as the user named it.</summary>
    public required string Folder { get; init; }

    /// <summary>The program that published it.</summary>
    public required string Tool { get; init; }

    /// <summary>The programme's policy first, then those of structures with one of their own.</summary>
    public required IReadOnlyList<AuditedPolicy> Policies { get; init; }

    /// <summary>How many files the manifest lists.</summary>
    public required int Files { get; init; }

    public IReadOnlyList<AuditedFormat> Formats { get; init; } = [];

    /// <summary>The earlier editions, in the order in which they were named.</summary>
    public IReadOnlyList<AuditedEdition> Editions { get; init; } = [];

    public IReadOnlyList<AuditedRelation> Relations { get; init; } = [];

    /// <summary>How many published figures are withheld, or may be counts that the policy changed.</summary>
    public int ProtectedFigures { get; init; }

    /// <summary>How many groups of withheld figures were too large for elimination, so that only their bounds were narrowed.</summary>
    public int LargeBlocks { get; init; }

    /// <summary>Whether the figures could be read, so that sums of them were audited.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>The formats that a run publishes and of which there is no file here, or none that can be read.</summary>
    public IReadOnlyList<string> NotRead { get; init; } = [];

    /// <summary>The formats of which there are files, but not what they are compared with.</summary>
    public IReadOnlyList<string> NotCompared { get; init; } = [];

    /// <summary>The file without which nothing can be compared, if it is missing or cannot be read; null if it was read.</summary>
    public string? Lacking { get; init; }

    /// <summary>How many files of the manifest are of other formats: only their hashes were compared.</summary>
    public int OnlyHashed { get; init; }

    /// <summary>Files first, then figures.</summary>
    public required IReadOnlyList<AuditFinding> Findings { get; init; }

    /// <summary>How many protected counts are shown or can be derived.</summary>
    public int Derived => Findings.Count(finding => finding.IsDisclosure);
}
