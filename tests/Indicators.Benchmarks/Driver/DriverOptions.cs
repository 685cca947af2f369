using System.Globalization;

namespace Indicators.Benchmarks.Driver;

/// <summary>What the driver is told: <c>--rows N --rounds K --work DIR --structure ID --as-built --keep --save</c>.</summary>
internal sealed record DriverOptions
{
    /// <summary>Rows of each file; null for the usual sizes of the command.</summary>
    public int? Rows { get; init; }

    public int Rounds { get; init; } = 5;

    /// <summary>Where files are made and programs are published; kept, so that the next run need not make them again.</summary>
    public string Work { get; init; } = Path.Combine(Path.GetTempPath(), "indicators-benchmarks");

    public string Structure { get; init; } = "asylum";

    /// <summary>Whether a structure was asked for.</summary>
    public bool HasStructure { get; init; }

    /// <summary>Whether the files of <c>structures</c> stay; together they take gigabytes.</summary>
    public bool Keep { get; init; }

    /// <summary>Whether to measure the programs beside this one as the build left them, instead of publishing them compiled ahead.</summary>
    public bool AsBuilt { get; init; }

    /// <summary>Whether the table goes to <c>Results/</c>.</summary>
    public bool Save { get; init; }

    /// <exception cref="ArgumentException">An option is not known or lacks its value.</exception>
    public static DriverOptions Parse(ReadOnlySpan<string> arguments)
    {
        var options = new DriverOptions();
        for (int i = 0; i < arguments.Length; i++)
        {
            string Value(ReadOnlySpan<string> all) => ++i < all.Length ? all[i] : throw new ArgumentException($"{all[i - 1]} needs a value.");
            options = arguments[i] switch
            {
                "--rows" => options with { Rows = int.Parse(Value(arguments), CultureInfo.InvariantCulture) },
                "--rounds" => options with { Rounds = int.Parse(Value(arguments), CultureInfo.InvariantCulture) },
                "--work" => options with { Work = Path.GetFullPath(Value(arguments)) },
                "--structure" => options with { Structure = Value(arguments), HasStructure = true },
                "--as-built" => options with { AsBuilt = true },
                "--keep" => options with { Keep = true },
                "--save" => options with { Save = true },
                string other => throw new ArgumentException($"{other} is not known."),
            };
        }
        Directory.CreateDirectory(options.Work);
        return options;
    }
}
