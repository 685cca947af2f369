using System.CommandLine;
using Indicators.Definitions;

namespace Indicators.Cli.CommandLine;

/// <summary>Options and arguments that several commands share.</summary>
internal static class SharedOptions
{
    public static Argument<string> Workspace() => new("workspace")
    {
        Description = "A folder with submissions/ and, where there is one, reference/.",
    };

    public static Option<string?> DefinitionsFolder() => OptionKinds.Text(
        "--definitions", "DIR", "The folder that holds programme.yaml [default: indicator-definitions in the workspace, else here, else the shipped definitions].", "-d");

    public static Option<string?> Region() => OptionKinds.Text(
        "--region", "SET:CODE", "The region, such as unhcr:EUR. Without SET, of the set that the programme reports on.");

    public static Option<Period?> Period() => OptionKinds.Period("The period, such as 2025-Q3 or 2025 [default: the newest].");

    public static Option<int?> RegionsAsOf() => OptionKinds.WholeNumber(
        "--regions-as-of", "YEAR", 1900, 2200, "The year whose regions the whole series is shown for [default: the programme's rule].");

    public static Option<int?> Jobs() => OptionKinds.WholeNumber(
        "--jobs", "N", 1, 1024, "How many files, or parts of a large one, are gone through at once [default: one a processor]. Results do not depend on it.");

    public static Option<string?> OutputFile() => OptionKinds.Text("--output", "FILE", "The file to write [default: standard output].", "-o");

    public static Option<string?> Language(string description) => OptionKinds.Text("--language", "L", description);
}
