using FsCheck;
using FsCheck.Fluent;
using Indicators.Submissions;
using static Indicators.Tests.Submissions.Specimens;

namespace Indicators.Tests.Submissions.PersonalData;

/// <summary>Lists of made-up persons are refused, tables of made-up counts are not.</summary>
public sealed class PersonalDataPropertyTests
{
    private const string Code = "looks-like-personal-data";

    private static readonly string[] Given = ["Ahmad", "Leyla", "Ana", "Jean", "Olena", "Farid", "Rosa", "Tesfaye", "Nadia", "Thu", "Yusuf", "Mehmet", "Chidi", "Grace"];

    private static readonly string[] Family = ["Hassan", "Demir", "Pérez", "Mbeki", "Kovalenko", "Zazai", "Vargas", "Alemu", "Haidari", "Aung", "al-Masri", "Okafor", "Nguyen", "O'Neill"];

    private static Gen<string> FullNames { get; } = from given in Gen.Elements(Given) from more in Gen.Elements(Given) from family in Gen.Elements(Family) select $"{given} {more} {family}";

    private static Gen<string> BirthDays { get; } =
        from year in Gen.Choose(1930, 2023)
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(1, 28)
        from form in Gen.Choose(0, 2)
        select form switch { 0 => $"{year}-{month:00}-{day:00}", 1 => $"{day:00}/{month:00}/{year}", _ => $"{day}.{month}.{year % 100:00}" };

    private static Gen<string> Numbers { get; } = Gen.Choose(100_000, 999_999).SelectMany(number => Gen.Choose(0, 25).Select(letter => $"{(char)('A' + letter)}{number:00000000}"));

    [Fact]
    public void A_list_of_persons_is_refused_and_none_of_its_cells_is_shown()
    {
        Gen<(string, string[])> column = Gen.Elements(
            ("full name", FullNames), ("nom de famille", Gen.Elements(Family)), ("date of birth", BirthDays), ("fecha de nacimiento", BirthDays), ("passport", Numbers), ("رقم الهوية", Numbers))
            .SelectMany(kind => kind.Item2.ArrayOf(30).Select(cells => (kind.Item1, cells)));
        Gen<((string Header, string[] Cells) Column, int[] Figures, int Place)> lists =
            from cells in column from figures in Gen.Choose(1, 3).ArrayOf(30) from place in Gen.Choose(0, 5) select (cells, figures, place);
        Prop.ForAll(lists.ToArbitrary(), list =>
        {
            IEnumerable<string> rows = list.Figures.Select((figure, i) =>
                Insert($"DEU,2024,{(i % 3 == 0 ? "Kabul" : "AUT")},REF,{figure},A", list.Place, list.Column.Cells[i]));
            SubmissionReadResult read = Read($"{Insert(Header, list.Place, list.Column.Header)}\n{string.Join('\n', rows)}\n");
            Assert.Equal([(1, null, Code)], read.Findings.Places());
            PersonalDataTests.AssertSilent(read, list.Column.Cells.Where(cell => cell.Length > 5).Append("Kabul").Append("A full name"));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [Fact]
    public void A_table_of_counts_with_columns_of_its_own_is_not_refused()
    {
        string[] words = ["estimate", "Provisional", "revised", "see", "note", "Ministry", "of", "Interior", "data", "June", "2024", "North", "Province", "(partial)", "n/a", "-", "1 234"];
        Gen<string> remarks = Gen.Elements(words).ArrayOf().Select(parts => string.Join(' ', parts.Take(5)));
        Gen<string> labels = Gen.Elements("Refugees", "Asylum-seekers", "South Sudan", "Syrian Arab Republic", "Nord-Kivu", "West Nile", "Total", "N_01", "SY0701");
        Gen<string> figures = Gen.Choose(0, 3_000_000).Select(figure => $"{figure}");
        Gen<(string[] Remarks, string[] Labels, string[] Figures)> tables =
            from count in Gen.Choose(1, 60)
            from free in remarks.ArrayOf(count)
            from names in labels.ArrayOf(count)
            from values in figures.ArrayOf(count)
            select (free, names, values);
        Prop.ForAll(tables.ToArbitrary(), table =>
        {
            IEnumerable<string> rows = table.Figures.Select((figure, i) => $"DEU,2024,AUT,REF,{figure},A,{table.Remarks[i]},{table.Labels[i]},{table.Figures[^(i + 1)]},{i}");
            SubmissionReadResult read = Read($"{Header},note,name,case number,id\n{string.Join('\n', rows)}\n");
            Assert.DoesNotContain(read.Findings.Findings, finding => finding.Code == Code);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static string Insert(string row, int place, string cell)
    {
        string[] cells = row.Split(',');
        return string.Join(',', [.. cells[..place], cell, .. cells[place..]]);
    }
}
