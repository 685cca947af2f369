using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;
using Indicators.Outputs;
using Indicators.Outputs.Publishing;
using Indicators.Reports;
using Indicators.Reports.Composition;

namespace Indicators.Workspaces;

/// <summary>Creates the files of the requested reports.</summary>
internal static class ReportSelection
{
    /// <param name="region">Null for every region with a figure, in the set that the programme reports on.</param>
    /// <exception cref="RequestException">No requested region has a figure for the period.</exception>
    public static IEnumerable<OutputFile> Select(
        ReportSource source, RequestedRegion? region, Period period, IReadOnlyList<string> languages, IReadOnlyCollection<ReportFormat> formats,
        FontFamily fonts, string version)
    {
        Programme programme = source.Programme;
        RegionSet set = region?.Set ?? programme.RegionSets[programme.ReportRegionSet];
        IEnumerable<ReferenceArea> candidates = region is { } one ? [ReferenceArea.Region(set, one.Code)] : source.ResponseStatus.GetRegions(set, period);
        ReferenceArea[] regions = [.. candidates.Where(referenceArea => RequestResolver.HasFigures(source, referenceArea, period))];
        if (regions.Length == 0)
            throw new RequestException(region is { } wanted
                ? $"{set.Id}:{wanted.Code} has no figure for {period}: choose another period or region."
                : $"No region of {set.Id} has a figure for {period}: choose another period.");
        var composer = new ReportComposer(source);
        return from referenceArea in regions
               from language in languages
               from file in ListFiles(programme, composer, new ReportRequest(set, referenceArea.Code, period, language), formats, fonts, version)
               select file;
    }

    private static IEnumerable<OutputFile> ListFiles(
        Programme programme, ReportComposer composer, ReportRequest request, IReadOnlyCollection<ReportFormat> formats, FontFamily fonts, string version)
    {
        foreach (ReportDefinition definition in programme.Reports)
        {
            var document = new Lazy<Document>(() => composer.Compose(definition, request, version));
            string path = OutputFiles.ReportPath(programme, definition, request);
            if (formats.Contains(ReportFormat.Pdf)) yield return new OutputFile(path + ".pdf", stream => stream.Write(ReportFiles.Pdf(document.Value, fonts)));
            if (formats.Contains(ReportFormat.Html)) yield return new OutputFile(path + ".html", stream => stream.Write(ReportFiles.Html(document.Value, programme, fonts)));
        }
    }
}
