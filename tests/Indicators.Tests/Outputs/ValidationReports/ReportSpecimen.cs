using System.Text;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Outputs.ValidationReports;
using Indicators.Validation;
using Indicators.Validation.Exceptions;
using Indicators.Validation.Validators;
using static Indicators.Tests.Submissions.Specimens;

namespace Indicators.Tests.Outputs.ValidationReports;

/// <summary>A small report with every kind of thing that a format must tell: errors, a warning, an excepted error, an undecided rule, a file that is no table.</summary>
internal static class ReportSpecimen
{
    public static IReadOnlyList<IValidationReportWriter> Writers { get; } = [new TextReport(), new JsonReport(), new SarifReport(), new JUnitReport(), new EssReport()];

    public static AcceptedExceptions Exceptions { get; } = ExceptionsOf(
        new AcceptedException { Line = 2, Code = "reporter-mismatch", File = "AUT.csv", Explanation = CommonMessages.Verbatim("Austria files for Germany, as agreed."), LastDay = new DateOnly(2024, 12, 31) },
        new AcceptedException { Line = 6, Code = "repeated-row", Area = "DEU", Explanation = CommonMessages.Verbatim("They were one once."), LastDay = new DateOnly(2023, 12, 31) },
        new AcceptedException { Line = 10, Code = "repeated-row", Area = "FRA", Explanation = CommonMessages.Verbatim("Nothing like it is left.") });

    public static ValidationReport Report { get; } = Make();

    public static AcceptedExceptions ExceptionsOf(params AcceptedException[] exceptions) =>
        new("exceptions.yaml", exceptions, new Dictionary<string, Structure> { ["stocks"] = Stocks });

    public static ValidatedSubmission Validate(string path, params string[] rows) => Validate(Exceptions, path, rows);

    public static ValidatedSubmission Validate(AcceptedExceptions exceptions, string path, params string[] rows) =>
        new Validator(Areas, exceptions: exceptions).Validate(Read(File(string.Join('\n', rows.Prepend(Header)) + "\n", path)));

    /// <summary>A file with findings and rules that no check has given.</summary>
    public static ValidatedSubmission With(string path, IEnumerable<Finding> findings, params RuleCount[] rules)
    {
        var list = new FindingList(findings, []);
        return new ValidatedSubmission
        {
            Path = path,
            IsAccepted = list.Count(Severity.Error) == 0,
            Repeats = [],
            Identities = [],
            Findings = list.Findings,
            Rules = rules,
        };
    }

    public static string Write(IValidationReportWriter writer, ValidationReport? report = null, ValidationReportOptions? options = null)
    {
        using var stream = new MemoryStream();
        writer.Write(report ?? Report, options ?? new ValidationReportOptions(), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static ValidationReport Make()
    {
        ValidatedSubmission[] files =
        [
            Validate("2024/AUT.csv", "DEU,2024,AUT,REF,1,A", "DEU,2024,FRA,REF,:,A"),
            Validate("2024/DEU.csv", "DEU,2024,AUT,REF,1,A", "DEU,2024,gfr,REF,-5,A", "DEU,2024,FRA,REF,98765e1,A", "DEU,2024,AUT,REF,1,A"),
            Validate("2024/ROU.csv", "ROU,2024,AUT,REF,:,A"),
            new Validator(Areas).Validate(Read(File("", "empty.csv"))),
        ];
        return new ValidationReport("indicators 1.2.3", [new DefinitionFile("programme.yaml", "00ff")], files) { WorkspaceFindings = Exceptions.Review(files, isComplete: true) };
    }
}
