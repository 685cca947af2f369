using System.Reflection;
using Indicators.Graphics.Scenes;
using Indicators.Tests.Support;
using Indicators.Text;
using PublicApiGenerator;

namespace Indicators.Tests.HouseRules;

/// <summary>
/// What others may build on: the public types and members of each assembly, as approved. After a change on purpose, write the
/// files anew with INDICATORS_APPROVE=1 and read them.
/// </summary>
public sealed class PublicApiTests
{
    private static readonly Assembly[] Assemblies = [typeof(SubmissionPipeline).Assembly, typeof(Pipeline).Assembly, typeof(Scene).Assembly, typeof(NumberStyle).Assembly, typeof(global::Indicators.DataFrames.FigureFrame).Assembly];

    public static TheoryData<string> Names => [.. Assemblies.Select(assembly => assembly.GetName().Name!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_public_types_and_members_are_as_approved(string assembly) =>
        Golden.Check($"api.{assembly}.txt", Write(Assemblies.Single(one => one.GetName().Name == assembly)));

    /// <summary>The rows and cells of submissions have no public type that could hold them.</summary>
    [Theory]
    [InlineData("Submission")]
    [InlineData("SubmissionReadResult")]
    [InlineData("Observations")]
    [InlineData("AggregateTable")]
    public void What_is_not_protected_is_not_public(string type) =>
        Assert.All(typeof(SubmissionPipeline).Assembly.GetTypes().Where(one => one.Name == type), one => Assert.False(one.IsVisible, one.FullName));

    private static string Write(Assembly assembly) =>
        assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n") + "\n";
}
