using Indicators.Submissions;

namespace Indicators.Validation.Rules;

/// <summary>What a submission is compared with: the cells of other submissions and public figures.</summary>
internal sealed class Surroundings(ReferenceData reference)
{
    public static Surroundings None { get; } = new(ReferenceData.Empty);

    public ReferenceData Reference { get; } = reference;
}
