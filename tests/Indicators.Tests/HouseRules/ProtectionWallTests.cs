using System.Reflection;
using System.Runtime.CompilerServices;
using Indicators.Disclosure;

namespace Indicators.Tests.HouseRules;

/// <summary>
/// Unprotected figures cannot leave the assembly that computes them: what holds them is internal to it, and neither the library
/// nor the tool is its friend. So code that shows one does not compile.
/// </summary>
public sealed class ProtectionWallTests
{
    private static readonly Assembly Core = typeof(ProtectedTable).Assembly;

    [Fact]
    public void Neither_the_library_nor_the_tool_sees_the_internals_of_the_core() =>
        Assert.Equal(
            ["Indicators.Benchmarks", "Indicators.Tests"],
            Core.GetCustomAttributes<InternalsVisibleToAttribute>().Select(friend => friend.AssemblyName.Split(',')[0]).Order(StringComparer.Ordinal));

    /// <summary>Of the stages between validation and protection only who filed what, where and when is public, and what protection let through.</summary>
    [Fact]
    public void The_stages_before_protection_show_no_type_that_holds_figures() =>
        Assert.Equal(
            [
                "BoundsReview", "BreakdownItem", "ComparabilityFlags", "ExpectedReporters", "FiledPeriods", "HeldBackFile", "ISolverProgram", "NamedFigure",
                "NamedFigureState", "ProtectedCell", "ProtectedTable",
                "ProtectionException", "ProtectionFailure", "ProtectionKey", "ReferenceArea",
                "ReferenceValueUsed", "RegionMapping", "ReleaseContent", "ReportingUnit", "Series", "SolverRun",
                "SolverRunEnd", "Unknown", "UnknownReason",
            ],
            Core.GetExportedTypes().Where(type => type.Namespace is "Indicators.Normalisation" or "Indicators.Imputation" or "Indicators.Aggregation"
                    || type.Namespace!.StartsWith("Indicators.Disclosure", StringComparison.Ordinal))
                .Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void A_protected_table_cannot_be_made_outside_the_core()
    {
        Assert.Empty(typeof(ProtectedTable).GetConstructors(BindingFlags.Public | BindingFlags.Instance));
        Assert.True(typeof(ProtectedTable).IsSealed);
        Assert.DoesNotContain(typeof(ProtectedTable).GetMethods(BindingFlags.Public | BindingFlags.Static), method => method.ReturnType == typeof(ProtectedTable));
    }

    [Fact]
    public void Only_disclosure_control_makes_a_protected_table() =>
        Assert.Equal(
            ["Indicators.Disclosure.DisclosureControl"],
            CompiledTypes.Constructions("ProtectedTable").Distinct());
}
