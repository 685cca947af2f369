using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;
using Indicators.Outputs.Data;
using Indicators.Outputs.Publishing;
using Indicators.Reports;
using Indicators.Reports.Composition;

namespace Indicators.Outputs;

/// <summary>All files of a published folder except its manifest: data, charts, reports and the index.</summary>
public sealed class OutputFiles(PipelineOutcome outcome, FontFamily fonts, string version)
{
    private readonly Programme programme = outcome.Programme;

    /// <param name="languages">The languages of charts and reports.</param>
    /// <returns>Sorted by path.</returns>
    public IReadOnlyList<OutputFile> ListAll(IReadOnlyList<string> languages)
    {
        var files = new List<OutputFile>
        {
            new("data/alternatives.csv", stream => AlternativesCsv.Write(outcome.Alternatives, stream)),
            new("data/indicators.csv", stream => ResultsCsv.Write(outcome.Results, stream)),
            new("data/indicators.sdmx.csv", stream => ResultsSdmxCsv.Write(outcome.Results, stream)),
            new("data/same-reporters.csv", stream => SameReportersCsv.Write(outcome.SameReporters, stream)),
            new("data/trends.csv", stream => TrendsCsv.Write(outcome.Trends, stream)),
            new(DataPackage.Path, stream => DataPackage.Write(programme, stream, outcome.ResponseStatus, ListYears())),
        };
        if (outcome.ReportSource?.ChangedRegions.Value is { } series) files.AddRange(RegionSeriesFiles.List(series));
        var links = new List<IndexLink>();
        if (outcome.ReportSource is { } source)
        {
            Period period = outcome.ReportPeriod!.Value;
            var composer = new ReportComposer(source);
            RegionSet set = programme.RegionSets[programme.ReportRegionSet];
            foreach (ReferenceArea region in source.ResponseStatus.GetRegions(set, period))
                foreach (string language in languages)
                    AddRegion(files, links, composer, new ReportRequest(set, region.Code, period, language));
        }
        var index = new IndexComposer(outcome, languages[0]);
        files.Add(new OutputFile("index.html", stream => stream.Write(ReportFiles.Html(index.Compose(links, version), programme, fonts))));
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>The path of a report without its extension. The first report has the plain name; the names of others include their id.</summary>
    public static string ReportPath(Programme programme, ReportDefinition definition, ReportRequest request)
    {
        string prefix = definition == programme.Reports[0] ? "" : definition.Id + "-";
        return $"reports/{prefix}{request.Set.Id}-{request.Region}-{request.Period}-{request.Language}";
    }

    private int[] ListYears() => outcome.ReportSource?.ChangedRegions.Value is { } series ? [series.Year] : [];

    private void AddRegion(List<OutputFile> files, List<IndexLink> links, ReportComposer composer, ReportRequest request)
    {
        string referenceArea = $"{request.Set.Id}-{request.Region}";
        foreach (ReportDefinition definition in programme.Reports)
        {
            string path = ReportPath(programme, definition, request);
            var document = new Lazy<Document>(() => composer.Compose(definition, request, version));
            files.Add(new OutputFile(path + ".pdf", stream => stream.Write(ReportFiles.Pdf(document.Value, fonts))));
            files.Add(new OutputFile(path + ".html", stream => stream.Write(ReportFiles.Html(document.Value, programme, fonts))));
            links.Add(new IndexLink(definition, null, request, path + ".pdf"));
            links.Add(new IndexLink(definition, null, request, path + ".html"));
        }
        foreach (IndicatorDefinition indicator in programme.Indicators)
        {
            if (composer.Chart(indicator, request) is not { } figure) continue;
            string path = $"charts/{indicator.Id}-{referenceArea}-{request.Language}.svg";
            files.Add(new OutputFile(path, stream => stream.Write(ReportFiles.Svg(figure, request.Language, fonts))));
            links.Add(new IndexLink(null, indicator, request, path));
        }
    }
}
