using System.Text;
using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions.Csv;

namespace Indicators.Submissions.Reference;

/// <summary>The positions of the columns of a reference file: in our own form or in that of the World Bank's tables.</summary>
internal sealed class ReferenceHeader
{
    private readonly int unit, source, vintage;
    private readonly string defaultSource;

    private ReferenceHeader(IReadOnlyList<string> names, string area, string period, string value, string defaultSource)
    {
        AreaField = IndexOf(names, area);
        PeriodField = IndexOf(names, period);
        ValueField = IndexOf(names, value);
        unit = IndexOf(names, "unit");
        source = IndexOf(names, "source");
        vintage = IndexOf(names, "vintage");
        this.defaultSource = defaultSource;
    }

    /// <summary>Whether the form is that of the World Bank, whose tables write a point before decimals and do not group digits.</summary>
    public bool IsWorldBanks => defaultSource.Length > 0;

    public int AreaField { get; }

    public int PeriodField { get; }

    public int ValueField { get; }

    /// <summary>Matches a header; returns null if it has neither form.</summary>
    public static ReferenceHeader? Match(IReadOnlyList<string> headers)
    {
        string[] names = [.. headers.Select(HeaderName.Normalise)];
        var own = new ReferenceHeader(names, "area", "period", "value", "");
        if (own.IsWhole) return own;
        var worldBank = new ReferenceHeader(names, "country_code", "year", "value", "World Bank");
        return worldBank.IsWhole ? worldBank : null;
    }

    public string Area(RecordReader record) => Text(record, AreaField);

    public string Unit(RecordReader record) => Text(record, unit);

    public string Source(RecordReader record) => source < 0 ? defaultSource : Text(record, source);

    public string Vintage(RecordReader record) => Text(record, vintage);

    private bool IsWhole => AreaField >= 0 && PeriodField >= 0 && ValueField >= 0;

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (int i = 0; i < names.Count; i++)
            if (names[i] == name) return i;
        return -1;
    }

    private static string Text(RecordReader record, int field) => field < 0 ? "" : Encoding.UTF8.GetString(record.Field(field));
}
