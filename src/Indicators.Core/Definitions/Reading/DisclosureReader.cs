using Indicators.Definitions.Reading.Sources;
using Indicators.Definitions.Rules;
using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Definitions.Reading;

/// <summary>Reads how figures are protected, for the programme or for one structure.</summary>
internal static class DisclosureReader
{
    /// <param name="map">A map without errors in its keys.</param>
    public static DisclosurePolicy Read(YamlMapping map)
    {
        DisclosureMethod method = map.Choice<DisclosureMethod>("method")!.Value;
        return new DisclosurePolicy(method, map.Whole("base") ?? 0)
        {
            HidesZeros = map.Word("zeros") is { } word ? word == "hidden" : method is not (DisclosureMethod.None or DisclosureMethod.Suppression),
            Suppression = method != DisclosureMethod.Suppression ? null : new SuppressionRules
            {
                Threshold = map.Whole("threshold") ?? 0,
                Width = map.Whole("width") ?? SuppressionRules.DefaultWidth,
                GroupDisclosure = map.Flag("group-disclosure") ?? false,
                RequiresSolver = map.Word("solver") == "required",
                Dominance = map.Map("dominance") is { } dominance && dominance.Whole("contributors") is { } number && dominance.Number("percent") is { } share ? new DominanceRule(number, share) : null,
                PPercent = map.Number("p-percent"),
            },
        };
    }

    /// <summary>Reports structures of one quantity with different policies, and bases that contradict the rounding of the data.</summary>
    /// <param name="map">The policy of the programme; null if there is none.</param>
    public static void CheckStructures(DefinitionContext context, SourceFile file, YamlMapping? map)
    {
        if (map?.Choice<DisclosureMethod>("method") is null) return;
        DisclosurePolicy shared = Read(map);
        foreach (Structure structure in context.Structures.Values.OfType<Structure>())
        {
            DisclosurePolicy policy = structure.Disclosure ?? shared;
            SourceFile declaring = structure.Disclosure is null ? file : context.Folder.Find(structure.File) ?? file;
            int? line = structure.Disclosure is null ? map.LineOf("method") : null;
            if (structure.SameAs is { } same && context.Structures.GetValueOrDefault(same.Structure) is { } other && (other.Disclosure ?? shared) != policy)
                context.Findings.Add(FindingCodes.DefinitionContradiction, declaring, line, DefinitionMessages.PoliciesDiffer(one: structure.Id, other: other.Id), DefinitionMessages.UseOnePolicy);
            CheckAmounts(context, structure, policy, declaring, line);
            foreach (int rounded in structure.Rules.OfType<PartsAndWholeRule>().Select(rule => rule.Tolerance.RoundingBase).Where(rounded => rounded > 1).Distinct())
                if (policy.Base > 0 && policy.Base % rounded != 0)
                    context.Findings.Add(
                        FindingCodes.DefinitionContradiction, declaring, line,
                        DefinitionMessages.BaseContradictsData(structure: structure.Id, rounded: rounded, @base: policy.Base), DefinitionMessages.UseMultipleOfRounding(rounded));
        }
    }

    /// <summary>Reports rules for amounts where no amounts are filed, or some may be negative, and those for counts where amounts are filed.</summary>
    private static void CheckAmounts(DefinitionContext context, Structure structure, DisclosurePolicy policy, SourceFile declaring, int? line)
    {
        if (policy.ProtectsZeros && structure.Disclosure is not null && structure.Measure.Type != MeasureType.Count)
            context.Findings.Add(FindingCodes.DefinitionContradiction, declaring, line, DefinitionMessages.AmountsShowZeros(structure.Id), DefinitionMessages.LeaveOutZeros);
        if (policy.Suppression is not { ProtectsAmounts: true }) return;
        if (structure.Measure.Type != MeasureType.Amount && structure.Disclosure is not null)
            context.Findings.Add(FindingCodes.DefinitionContradiction, declaring, line, DefinitionMessages.CountsHaveNoContributors(structure.Id), DefinitionMessages.LeaveOutShares);
        else if (structure.Measure is { Type: MeasureType.Amount, Minimum: not >= 0 })
            context.Findings.Add(FindingCodes.DefinitionContradiction, declaring, line, DefinitionMessages.AmountsBelowZero(structure.Id), DefinitionMessages.GiveMinimumOfZero);
    }
}
