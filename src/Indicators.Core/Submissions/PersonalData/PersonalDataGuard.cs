using System.Text;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Submissions.Csv;
using Indicators.Submissions.Headers;

namespace Indicators.Submissions.PersonalData;

/// <summary>
/// Looks for rows that are persons instead of counts, where a table of counts has nothing to hide: in columns that the
/// structure does not name, in free text, and in cells that hold no code, period or figure where most of their column do not.
/// </summary>
/// <remarks>A file that has nothing of the kind is not looked at beyond its rows' codes.</remarks>
internal sealed class PersonalDataGuard
{
    private const int MostRows = 20_000;

    /// <summary>Fewer rows of one person each would be as few rows of a count of one.</summary>
    private const int FewestFigures = 5;

    private readonly Lazy<IReadOnlySet<string>> labels;
    private readonly SortedDictionary<int, ColumnSample> samples = [];
    private readonly int[] freeFields;
    private readonly int areaField = -1, periodField = -1, measureField = -1;
    private readonly int[] dimensionFields = [];
    private readonly CodeTable[] dimensionCodes = [];
    private int rows, figures, ones, nextRow;
    private int? firstYear;

    /// <param name="match">The header of the file.</param>
    /// <param name="fields">The header's texts as they are in the file.</param>
    /// <param name="labels">Names of codes, which look like names of persons and are none.</param>
    public PersonalDataGuard(HeaderMatch match, IReadOnlyList<string> fields, Lazy<IReadOnlySet<string>> labels)
    {
        this.labels = labels;
        StructureTables tables = match.Tables;
        int[] texts = tables.Structure.Columns
            .Where(column => column.Role is ColumnRole.Note or ColumnRole.Attribute && column.CodeList is null)
            .Select(column => match.Fields[tables.IndexOf(column)]).Where(field => field >= 0);
        freeFields = match.Unknown.Concat(texts);
        foreach (int field in freeFields) samples.Add(field, new ColumnSample(PersonalWords.KindOf(fields[field]), labels.Value));
        areaField = match.Fields[tables.IndexOf(tables.Structure.ReportingArea)];
        periodField = match.Fields[tables.IndexOf(tables.Structure.Period)];
        measureField = match.Fields[tables.IndexOf(tables.Structure.Measure)];
        dimensionCodes = tables.Structure.Dimensions.Select(column => tables.Codes(tables.IndexOf(column)));
        dimensionFields = tables.Structure.Dimensions.Select(column => match.Fields[tables.IndexOf(column)]);
    }

    private PersonalDataGuard(int[] fields, PersonalKind?[] announced, Lazy<IReadOnlySet<string>> labels)
    {
        this.labels = labels;
        freeFields = fields;
        for (int i = 0; i < fields.Length; i++) samples.Add(fields[i], new ColumnSample(announced[i], labels.Value));
    }

    /// <summary>For a file of no structure: every field of its first rows is looked at.</summary>
    /// <param name="records">At the first line, which may be a header or the first row.</param>
    /// <param name="labels">Names of codes, which look like names of persons and are none.</param>
    public static PersonalDataGuard CreateForAllRows(RecordReader records, Lazy<IReadOnlySet<string>> labels)
    {
        PersonalKind?[] announced = [.. Enumerable.Range(0, records.FieldCount).Select(field => PersonalWords.KindOf(Encoding.UTF8.GetString(records.Field(field))))];
        var guard = new PersonalDataGuard([.. Enumerable.Range(0, records.FieldCount)], announced, labels);
        if (announced.All(kind => kind is null)) guard.Look(records);
        while (guard.rows < MostRows && records.Read())
            if (records.Fault is RecordFault.None or RecordFault.StrayQuote) guard.Look(records);
        return guard;
    }

    /// <summary>Whether nothing that comes will be looked at.</summary>
    public bool HasSeenEnough => rows >= MostRows;

    /// <summary>Looks at the fields that are no column's.</summary>
    public void Look(RecordReader record)
    {
        rows++;
        foreach (int field in freeFields)
            if (field < record.FieldCount) samples[field].Add(Encoding.UTF8.GetString(record.Field(field)));
    }

    /// <summary>Looks at a row that was read into columns.</summary>
    /// <param name="number">Its number among all rows of the file: one that is read again is not looked at again.</param>
    public void Look(RecordReader record, SubmissionColumns columns, int row, int number)
    {
        if (rows >= MostRows || number < nextRow) return;
        nextRow = number + 1;
        Look(record);
        if (columns.Areas[row] < 0) LookAtMisfit(record, areaField);
        if (columns.Periods[row] < 0) LookAtMisfit(record, periodField);
        else if (rows < FewestFigures && periodField >= 0 && Period.TryParse(Encoding.UTF8.GetString(record.Field(periodField)), out Period period))
            firstYear = Math.Min(firstYear ?? period.Year, period.Year);
        for (int i = 0; i < dimensionFields.Length; i++)
            if (columns.Dimensions[i][row] < 0) LookAtMisfit(record, dimensionFields[i], dimensionCodes[i]);
        double figure = columns.Values[row];
        if (double.IsNaN(figure))
        {
            LookAtMisfit(record, measureField);
            return;
        }
        figures++;
        if (figure == 1) ones++;
    }

    /// <summary>Reports a file that looks like persons; then nothing else of it may be told.</summary>
    /// <param name="path">The path that the finding carries.</param>
    /// <returns>Null where the file looks like counts.</returns>
    public FindingList? Report(string path)
    {
        PersonalEvidence[] found = [.. Evidence(), .. FewRows()];
        if (!found.Any(one => one.IsCertain) && (found.Length == 0 || !(AreOnes || (figures == 0 && found.Any(one => one.Kind == PersonalKind.Name))))) return null;
        var findings = new FindingCollector(path);
        Message[] fields = [.. found.OrderBy(one => one.Field).ThenBy(one => one.Kind).Select(one => FileMessages.FieldLooksLike(field: one.Field + 1, kind: Words(one.Kind))).Distinct()];
        findings.Add(FindingCodes.LooksLikePersonalData, FileMessages.OneRowPerPerson(fields), 1,
            hint: FileMessages.SendCounts);
        return findings.ToList();
    }

    /// <summary>Whether every figure is one, and there are enough to tell.</summary>
    private bool AreOnes => figures >= FewestFigures && ones == figures;

    private IEnumerable<PersonalEvidence> Evidence()
    {
        foreach ((int field, ColumnSample sample) in Judged())
        {
            // Names that come again are those of places, but hardly where every row counts one and a code should stand.
            double differentNames = !AreOnes ? 0.9 : freeFields.Contains(field) ? 0.6 : 0.3;
            if (sample.Judge(differentNames) is not { } judged) continue;
            if (field == periodField && judged.Kind == PersonalKind.Identifier) continue; // a period written otherwise, such as 2024Q1
            yield return new PersonalEvidence(field, judged.Kind, judged.IsCertain);
        }
    }

    /// <summary>In a few rows that count one each, or nothing: two kinds of data of persons together, each in every row.</summary>
    private IEnumerable<PersonalEvidence> FewRows()
    {
        if (rows >= FewestFigures || ones < figures) return [];
        PersonalEvidence[] found =
        [
            .. Judged().Where(pair => pair.Sample.Seen == rows)
                .SelectMany(pair => pair.Sample.KindsOfFew(firstYear).Select(kind => new PersonalEvidence(pair.Field, kind, true)))
                .Where(one => one.Field != periodField || one.Kind != PersonalKind.Identifier),
        ];
        return found.Select(one => one.Kind).Distinct().Count() < 2 ? [] : found;
    }

    /// <summary>The fields that are no column's, and those of columns of which most cells are not what they should be.</summary>
    private IEnumerable<(int Field, ColumnSample Sample)> Judged()
    {
        foreach ((int field, ColumnSample sample) in samples)
            if (freeFields.Contains(field) || sample.Seen * 2 >= rows) yield return (field, sample);
    }

    /// <summary>Looks at a cell of a column that is not what the column takes.</summary>
    /// <param name="codes">Those that it takes: a date that a spreadsheet made of one is no day of birth.</param>
    private void LookAtMisfit(RecordReader record, int field, CodeTable? codes = null)
    {
        if (field < 0 || codes?.Causes.IsDateOfCode(Encoding.UTF8.GetString(record.Field(field))) == true) return;
        if (!samples.TryGetValue(field, out ColumnSample? sample)) samples.Add(field, sample = new ColumnSample(null, labels.Value));
        sample.Add(Encoding.UTF8.GetString(record.Field(field)));
    }

    private static Message Words(PersonalKind kind) => kind switch
    {
        PersonalKind.Name => FileMessages.NamesOfPersons,
        PersonalKind.BirthDate => FileMessages.DatesOfBirth,
        PersonalKind.Identifier => FileMessages.PersonNumbers,
        PersonalKind.Phone => FileMessages.TelephoneNumbers,
        _ => FileMessages.EMailAddresses,
    };
}
