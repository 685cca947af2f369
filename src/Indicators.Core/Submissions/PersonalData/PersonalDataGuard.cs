using System.Text;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Submissions.Csv;
using Indicators.Submissions.Headers;

namespace Indicators.Submissions.PersonalData;

/// <summary>
/// Detects rows of single persons instead of counts, where a table of counts contains no such data: in columns that the structure does
/// not name, in free text, and in columns most of whose cells are not the expected codes, periods or figures.
/// </summary>
/// <remarks>If a file has no such columns, only the codes of its rows are checked.</remarks>
internal sealed class PersonalDataGuard
{
    private const int MostRows = 20_000;

    /// <summary>With fewer figures, rows of one person each could just as well be counts of one.</summary>
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
    /// <param name="labels">Names of codes, which look like names of persons but are not.</param>
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

    /// <summary>Creates a guard for a file of unknown structure and examines every field of its first rows.</summary>
    /// <param name="records">The reader, at the first line, which may be a header or the first row.</param>
    /// <param name="labels">Names of codes, which look like names of persons but are not.</param>
    public static PersonalDataGuard CreateForAllRows(RecordReader records, Lazy<IReadOnlySet<string>> labels)
    {
        PersonalKind?[] announced = [.. Enumerable.Range(0, records.FieldCount).Select(field => PersonalWords.KindOf(Encoding.UTF8.GetString(records.Field(field))))];
        var guard = new PersonalDataGuard([.. Enumerable.Range(0, records.FieldCount)], announced, labels);
        if (announced.All(kind => kind is null)) guard.AddSample(records);
        while (guard.rows < MostRows && records.Read())
            if (records.Fault is RecordFault.None or RecordFault.StrayQuote) guard.AddSample(records);
        return guard;
    }

    /// <summary>Whether no further rows will be examined.</summary>
    public bool HasSeenEnough => rows >= MostRows;

    /// <summary>Examines the free fields: those that the structure does not name, and free text.</summary>
    public void AddSample(RecordReader record)
    {
        rows++;
        foreach (int field in freeFields)
            if (field < record.FieldCount) samples[field].Add(Encoding.UTF8.GetString(record.Field(field)));
    }

    /// <summary>Examines a row that was read into columns.</summary>
    /// <param name="number">The number of the row in the file: a row that is read again is not examined again.</param>
    public void AddSample(RecordReader record, SubmissionColumns columns, int row, int number)
    {
        if (rows >= MostRows || number < nextRow) return;
        nextRow = number + 1;
        AddSample(record);
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

    /// <summary>Reports a file that looks like personal data; nothing else about it may then be reported.</summary>
    /// <param name="path">The path to show in the finding.</param>
    /// <returns>Null if the file looks like counts.</returns>
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

    /// <summary>Whether every figure is one, and there are enough figures to tell.</summary>
    private bool AreOnes => figures >= FewestFigures && ones == figures;

    private IEnumerable<PersonalEvidence> Evidence()
    {
        foreach ((int field, ColumnSample sample) in GetSamples())
        {
            // Names that recur are usually those of places, but hardly if every figure is one and the column should contain codes.
            double differentNames = !AreOnes ? 0.9 : freeFields.Contains(field) ? 0.6 : 0.3;
            if (sample.Classify(differentNames) is not { } judged) continue;
            if (field == periodField && judged.Kind == PersonalKind.Identifier) continue; // a period in another form, such as 2024Q1
            yield return new PersonalEvidence(field, judged.Kind, judged.IsCertain);
        }
    }

    /// <summary>
    /// Returns the evidence in a few rows, each counting one or nothing:
    /// two kinds of personal data together, each present in every row.
    /// </summary>
    private IEnumerable<PersonalEvidence> FewRows()
    {
        if (rows >= FewestFigures || ones < figures) return [];
        PersonalEvidence[] found =
        [
            .. GetSamples().Where(pair => pair.Sample.Seen == rows)
                .SelectMany(pair => pair.Sample.ClassifyFew(firstYear).Select(kind => new PersonalEvidence(pair.Field, kind, true)))
                .Where(one => one.Field != periodField || one.Kind != PersonalKind.Identifier),
        ];
        return found.Select(one => one.Kind).Distinct().Count() < 2 ? [] : found;
    }

    /// <summary>Returns the free fields, and the columns of which at least half of the cells are not what they should be.</summary>
    private IEnumerable<(int Field, ColumnSample Sample)> GetSamples()
    {
        foreach ((int field, ColumnSample sample) in samples)
            if (freeFields.Contains(field) || sample.Seen * 2 >= rows) yield return (field, sample);
    }

    /// <summary>Examines a cell that its column does not accept.</summary>
    /// <param name="codes">The codes that the column accepts: a date that a spreadsheet made from one of them is not a date of birth.</param>
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
