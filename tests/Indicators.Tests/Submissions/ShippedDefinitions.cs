using Indicators.Definitions;
using Indicators.Tests.Support;

namespace Indicators.Tests.Submissions;

/// <summary>The definitions that come with the program, as validation reads them.</summary>
internal static class ShippedDefinitions
{
    private static readonly Lazy<Programme> Read = new(() =>
        DefinitionReader.ReadForValidation(Path.Combine(Repository.Root, "indicator-definitions")).Programme
        ?? throw new InvalidOperationException("The shipped definitions have errors."));

    public static Programme Programme => Read.Value;
}
