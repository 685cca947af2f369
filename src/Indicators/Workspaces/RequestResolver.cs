using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Reports;

namespace Indicators.Workspaces;

/// <summary>Resolves the names in a request to parts of a programme.</summary>
public static class RequestResolver
{
    /// <param name="text"><c>SET:CODE</c>, or <c>CODE</c> in the set that the programme reports on.</param>
    public static RequestedRegion ResolveRegion(Programme programme, string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string setId = colon < 0 ? programme.ReportRegionSet : text[..colon], code = text[(colon + 1)..];
        if (!programme.PublishedRegionSets.Contains(setId))
            throw new RequestException(programme.RegionSets.ContainsKey(setId)
                ? $"The programme does not publish the region set '{setId}'; it publishes {string.Join(", ", programme.PublishedRegionSets)}."
                : RequestException.Sentence($"There is no region set '{setId}'", NearestWord.Hint(setId, programme.PublishedRegionSets)));
        RegionSet set = programme.RegionSets[setId];
        if (code != RegionSet.Unassigned && set.Regions.All(region => region.Id != code))
            throw new RequestException(RequestException.Sentence(
                $"The region set '{setId}' has no region '{code}'", NearestWord.Hint(code, set.Regions.Select(region => region.Id))));
        return new RequestedRegion(set, code);
    }

    public static IndicatorDefinition ResolveIndicator(Programme programme, string id) =>
        programme.Indicators.FirstOrDefault(indicator => indicator.Id == id)
        ?? throw new RequestException($"There is no indicator '{id}'. "
            + (NearestWord.Find(id, programme.Indicators.Select(indicator => indicator.Id)) is { } near
                ? $"Did you mean '{near}'?"
                : "'indicators definitions list' lists them."));

    /// <summary>The requested period, or else the newest that enough areas have filed; null if no submission was accepted.</summary>
    /// <exception cref="RequestException">No area has filed for so late a period.</exception>
    /// <param name="requested">The period in the request; null for the newest that enough areas have filed.</param>
    public static Period? ResolvePeriod(CollectedSubmissions collected, Period? requested)
    {
        if (collected.NewestPeriod is not { } newest) return null;
        if (requested is { } period && period.LastDay > newest.LastDay)
            throw new RequestException($"Nothing is filed for {period}; the newest period is {newest}.");
        return requested ?? collected.ReportPeriod;
    }

    /// <summary>Whether a region has a figure of at least one indicator for the period itself, so that there is something to report.</summary>
    public static bool HasFigures(ReportSource source, ReferenceArea region, Period period) => source.Programme.Indicators.Any(
        indicator => source.Results.Select(indicator.Id, region).Any(row => row.Period == period && row.HasValue));

    /// <summary>The requested languages, or else all that have the messages of reports, in the programme's order.</summary>
    /// <exception cref="RequestException">There is no such language.</exception>
    /// <exception cref="DefinitionErrorsException">A language has messages, but not all that reports need.</exception>
    /// <param name="requested">The languages in the request; empty for all.</param>
    public static IReadOnlyList<string> ResolveLanguages(Programme programme, IReadOnlyList<string> requested)
    {
        string[] known = [.. programme.Languages.Where(programme.Messages.Languages.Contains)];
        foreach (string language in requested.Where(language => !known.Contains(language)))
            throw new RequestException(RequestException.Sentence($"There is no language '{language}'", NearestWord.Hint(language, known)));
        string[] chosen = [.. known.Where(language => requested.Count == 0 || requested.Contains(language))];
        if (chosen.Length == 0) throw new RequestException($"The programme has none of the languages of reports: {string.Join(", ", programme.Messages.Languages)}.");
        RequireMessages(programme.Messages, chosen, MessagePurpose.Reports);
        return chosen;
    }

    /// <summary>The messages in the language requested for findings and help; English by default.</summary>
    /// <exception cref="RequestException">There are no messages in this language.</exception>
    /// <exception cref="DefinitionErrorsException">The language has messages, but not all that findings need.</exception>
    /// <param name="requested">The language in the request; null for English.</param>
    public static MessageCatalogue ResolveMessages(MessageLibrary library, string? requested)
    {
        if (requested is null) return MessageCatalogue.English;
        if (library.Find(requested) is not { } messages)
            throw new RequestException(RequestException.Sentence($"There is no language '{requested}'", NearestWord.Hint(requested, library.Languages)));
        RequireMessages(library, [requested], MessagePurpose.Findings);
        return messages;
    }

    private static void RequireMessages(MessageLibrary library, IReadOnlyList<string> languages, MessagePurpose purpose)
    {
        Finding[] incomplete = [.. languages.Select(language => MessageFindings.Incomplete(library, language, purpose)).OfType<Finding>()];
        if (incomplete.Length > 0) throw new DefinitionErrorsException("Messages are missing; nothing was done.", incomplete);
    }

    /// <summary>Finds a structure by its id.</summary>
    public static string ResolveStructure(Programme programme, string id) => programme.Structures.ContainsKey(id)
        ? id
        : throw new RequestException(RequestException.Sentence($"There is no structure '{id}'", NearestWord.Hint(id, programme.Structures.Keys)));

    /// <summary>Checks that figures which were to be bounded exist.</summary>
    /// <param name="review">What was found about them; null if the policy withholds no figures.</param>
    /// <exception cref="RequestException">There is no such figure, or nothing is withheld.</exception>
    internal static void RequireBounds(IReadOnlyList<string> figures, BoundsReview? review)
    {
        if (figures.Count == 0) return;
        if (review is null) throw new RequestException("No figure has bounds: the policy of the programme withholds none.");
        if (review.Named.FirstOrDefault(figure => figure.State == NamedFigureState.Unknown) is { } unknown)
            throw new RequestException($"There is no figure '{unknown.Name}'. Write INDICATOR TYPE:CODE PERIOD ITEM, such as 'STK-01 area:AUT 2025 sex=F' or 'STK-01 world:W 2025 {Series.Total}'.");
    }

    /// <summary>Checks that an area may file a structure for a period.</summary>
    /// <exception cref="RequestException">The structure does not have the area, or is not filed at this frequency.</exception>
    public static void RequireReportingArea(Structure structure, string code, Period period)
    {
        Column column = structure.ReportingArea;
        CodeList list = column.CodeList!;
        if (!list.Contains(code) || column.Excluded.Contains(code))
            throw new RequestException(RequestException.Sentence(
                $"'{code}' is no reporting area of {structure.Id}",
                NearestWord.Hint(code, list.Codes.Select(each => each.Id).Where(each => !column.Excluded.Contains(each)))));
        if (!list[list.IndexOf(code)].IsValidAt(period)) throw new RequestException($"The code '{code}' is not valid in {period}.");
        if (!structure.Frequencies.Contains(period.Frequency))
            throw new RequestException($"{structure.Id} is not filed for a period such as {period}; it is filed "
                + $"{string.Join(" or ", structure.Frequencies.Select(frequency => frequency.ToString().ToLowerInvariant()))}.");
    }
}
