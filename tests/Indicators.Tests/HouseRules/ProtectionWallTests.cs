using System.Reflection;
using System.Text.RegularExpressions;
using Indicators.Aggregation;
using Indicators.Disclosure;
using Indicators.Normalisation;

namespace Indicators.Tests.HouseRules;

/// <summary>What is shown comes out of disclosure control: nothing behind it can reach an unprotected figure.</summary>
public sealed class ProtectionWallTests
{
    /// <summary>Types that hold figures before they are protected, or make them.</summary>
    private static readonly string[] Unprotected =
    [
        nameof(AggregateTable), nameof(AggregateBuilder), nameof(Aggregator), nameof(SumKey), nameof(SumIndex), nameof(SumNode), nameof(StructureCells), nameof(CellSum),
        nameof(Observations), nameof(ObservationTable), nameof(CellBlock), nameof(UnitCells), nameof(Normaliser), nameof(CellSelection), nameof(SumAccumulator),
    ];

    [Fact]
    public void Only_disclosure_control_makes_a_protected_table()
    {
        string[] makers = [.. SourceFile.Below("src")
            .Where(file => Regex.IsMatch(file.Code, @"new\s+ProtectedTable\b|ProtectedTable\??\s+\w+\s*=\s*new\s*\("))
            .Select(file => file.Path)];
        Assert.Equal(["src/Indicators/Disclosure/DisclosureControl.cs"], makers);
    }

    [Fact]
    public void A_protected_table_cannot_be_made_from_outside_the_library()
    {
        Assert.Empty(typeof(ProtectedTable).GetConstructors(BindingFlags.Public | BindingFlags.Instance));
        Assert.True(typeof(ProtectedTable).IsSealed);
        Assert.DoesNotContain(typeof(ProtectedTable).GetMethods(BindingFlags.Public | BindingFlags.Static), method => method.ReturnType == typeof(ProtectedTable));
    }

    [Fact]
    public void A_protected_table_gives_no_way_back_to_unprotected_sums()
    {
        Type[] given = [.. typeof(ProtectedTable).GetMembers(BindingFlags.Public | BindingFlags.Instance).SelectMany(member => member switch
        {
            PropertyInfo property => [property.PropertyType],
            MethodInfo method => [method.ReturnType],
            FieldInfo field => [field.FieldType],
            _ => Array.Empty<Type>(),
        })];
        Assert.DoesNotContain(given, type => Unprotected.Any(name => type.ToString().Contains("." + name, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("src/Indicators/Analysis")]
    [InlineData("src/Indicators/Reports")]
    [InlineData("src/Indicators.Graphics")]
    [InlineData("src/Indicators.Cli")]
    public void Nothing_behind_the_wall_names_unprotected_figures(string folder)
    {
        IReadOnlyList<SourceFile> files = SourceFile.Below(folder);
        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => Unprotected.Where(file.Names).Select(name => $"{file.Path} names {name}")));
    }

    [Fact]
    public void Of_the_pipeline_only_two_files_handle_unprotected_figures()
    {
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(Support.Repository.Root, "src", "Indicators"), "*.cs")
            .Select(path => new SourceFile(Path.GetFileName(path), File.ReadAllText(path)))
            .Where(file => Unprotected.Any(file.Names)).Select(file => file.Path).Order(StringComparer.Ordinal)];
        Assert.Equal(["Pipeline.cs", "PipelineOutcome.cs"], files);
    }
}
