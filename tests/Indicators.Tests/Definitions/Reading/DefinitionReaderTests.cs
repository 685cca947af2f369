using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Indicators.Definitions;
using Indicators.Findings;

namespace Indicators.Tests.Definitions.Reading;

public sealed class DefinitionReaderTests
{
    [Fact]
    public void The_shipped_definitions_have_no_fault()
    {
        DefinitionReadResult reading = DefinitionReader.Read(DefinitionsFolder.Shipped());
        Assert.Empty(reading.Findings.Select(finding => $"{finding.File}:{finding.Line} {finding.Code} {finding.Message} {finding.Hint}"));
        Assert.NotNull(reading.Programme);
    }

    [Fact]
    public void The_programme_says_what_its_file_says()
    {
        Programme programme = Minimal();
        Assert.Equal("Deux pays", programme.Title["fr"]);
        Assert.Equal(["en", "fr"], programme.Languages);
        Assert.Equal("Inventé", programme.Notice!["fr"]);
        Assert.Equal(["halves"], programme.PublishedRegionSets);
        Assert.Equal("halves", programme.ReportRegionSet);
        Assert.Equal(RegionsAsOf.OwnPeriod, programme.RegionsAsOf);
        Assert.Equal(new DisclosurePolicy(DisclosureMethod.Rounding, 5) { HidesZeros = true }, programme.Disclosure);
        Assert.Equal(new CoverageLimits(new Fraction(2, 3), new Fraction(1, 2)), programme.Limits);
        Assert.Equal(3, programme.Lookback);
        CalendarEntry entry = Assert.Single(programme.Calendar);
        Assert.Equal("people", entry.Structure);
        Assert.Equal(["AAA", "BBB"], entry.Areas);
    }

    [Fact]
    public void A_year_and_no_protection_can_be_declared()
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Replace("programme.yaml", "own-period", "2025").Replace("programme.yaml", "method: rounding\n  base: 5\n  zeros: hidden", "method: none");
        Programme programme = folder.Read().Programme!;
        Assert.Equal(2025, programme.RegionsAsOf.Year);
        Assert.Equal(new DisclosurePolicy(DisclosureMethod.None, 0), programme.Disclosure);
    }

    [Fact]
    public void A_code_list_keeps_the_order_of_its_file_and_what_its_columns_say()
    {
        CodeList areas = Minimal().Areas;
        Assert.Equal(["AAA", "BBB", "OLD", "UNK", "XXA"], areas.Codes.Select(code => code.Id));
        Assert.Equal("Bland, Kingdom of", areas[1].Name["en"]);
        Assert.Equal("Blande", areas[1].Name["fr"]);
        Assert.False(areas[1].Name.Has("es"));
        Assert.Equal(new DateOnly(1990, 1, 1), areas[1].ValidFrom);
        Assert.Equal(new DateOnly(1989, 12, 31), areas[2].ValidTo);
        Assert.Equal("BBB", areas[2].Attributes["replaced_by"]);
        Assert.Equal(["kind", "old"], areas[0].Attributes.Keys);
        CodeList types = Minimal().CodeLists["types"];
        Assert.Equal(2018, types[2].ExistsFrom);
        Assert.Equal("ALL", types[2].Parent);
        Assert.Null(types[0].Parent);
    }

    [Fact]
    public void A_region_set_holds_dated_memberships_and_no_region_for_the_unassigned()
    {
        RegionSet set = Minimal().RegionSets["halves"];
        Assert.Equal("Moitiés", set.Title["fr"]);
        Assert.Equal(["N", "S"], set.Regions.Select(region => region.Id));
        Assert.Equal(
        [
            new RegionMembership("N", "AAA", null, new DateOnly(2024, 12, 31)),
            new RegionMembership("S", "AAA", new DateOnly(2025, 1, 1), null),
            new RegionMembership("S", "BBB", null, null),
        ], set.Memberships);
    }

    [Fact]
    public void A_structure_holds_its_columns_in_order()
    {
        Structure people = Minimal().Structures["people"];
        Assert.Equal(["country", "period", "origin", "type", "value", "status", "remark"], people.Columns.Select(column => column.Name));
        Assert.Equal(["country", "period", "origin", "type"], people.Key.Select(column => column.Name));
        Assert.Equal([Frequency.Annual, Frequency.Quarterly], people.Frequencies);
        Assert.Equal(AbsentRows.Zero, people.AbsentRows);
        Assert.Equal("windows-1252", people.Encoding);
        Assert.Equal("structures/people.yaml", people.File);
        Assert.Equal(["pays", "Reporting Country"], people.ReportingArea.Aliases);
        Assert.Equal(["XXA"], people.ReportingArea.Excluded);
        Assert.Equal("areas", people.ReportingArea.CodeList!.Id);
        Column type = people.Columns[3];
        Assert.Equal(["ALL"], type.Totals);
        Assert.Equal("_Z", type.Blank);
        Column measure = people.Measure;
        Assert.Equal((MeasureType.Count, "persons", 0d, 1e8), (measure.Type, measure.Unit, measure.Minimum, measure.Maximum));
        Assert.Equal((',', '.'), (measure.DecimalMark, measure.GroupingMark));
        Assert.Equal(ObservationStatus.Missing, measure.MissingMarks[":"]);
        Assert.Equal(ObservationStatus.Suppressed, measure.MissingMarks["c"]);
        Assert.False(people.Status!.Required);
    }

    [Fact]
    public void A_structure_without_a_key_is_told_apart_by_area_period_and_dimensions()
    {
        Structure sexes = Minimal().Structures["sexes"];
        Assert.Equal(["country", "period", "type", "sex"], sexes.Key.Select(column => column.Name));
        Assert.Equal("people", sexes.SameAs!.Structure);
        Assert.Equal(["country", "period", "type"], sexes.SameAs.On);
        Assert.Equal("People by sex", sexes.Title["fr"]);
        Assert.Equal((0d, '.', null), (sexes.Measure.Minimum, sexes.Measure.DecimalMark, sexes.Measure.GroupingMark));
    }

    [Fact]
    public void An_indicator_finds_the_structure_of_each_breakdown()
    {
        IndicatorDefinition refugees = Minimal().Indicators[0];
        Assert.Equal("STK-01", refugees.Id);
        Assert.Equal([Frequency.Annual, Frequency.Quarterly], refugees.Frequencies);
        Assert.Equal(["origin:people", "sex:sexes", "sex+type:sexes", "origin+type:people"],
            refugees.Breakdowns.Select(breakdown => $"{string.Join('+', breakdown.Dimensions)}:{breakdown.Structure}"));
        Condition condition = Assert.Single(refugees.Numerator.Where);
        Assert.Equal("type", condition.Dimension);
        Assert.Equal(["REF"], condition.Codes);
        Assert.Equal(1, refugees.Scale);
        Assert.Null(refugees.Limits);
        Assert.Equal("indicators/stocks/STK-01.yaml", refugees.File);
    }

    [Fact]
    public void A_rate_keeps_its_parts_and_its_own_limits()
    {
        IndicatorDefinition rate = Minimal().GetIndicator("STK-10");
        Assert.Equal((ComponentSource.Indicator, "STK-01", OverTime.EndOfPeriod), (rate.Numerator.Source, rate.Numerator.SourceId, rate.Numerator.OverTime));
        Assert.Equal((ComponentSource.Reference, "inhabitants"), (rate.Denominator!.Source, rate.Denominator.SourceId));
        Assert.Equal((AggregationMethod.Pooled, 1000d, 1), (rate.Aggregation, rate.Scale, rate.Decimals));
        Assert.Equal(new CoverageLimits(new Fraction(4, 5), new Fraction(1, 2)), rate.Limits);
        Assert.Equal((1, new DenominatorLimits(300, 0)), (rate.Denominator.Lookback, rate.SmallDenominators));
        Assert.Equal((Direction.HigherIsBetter, ChartKind.SmallMultiples), (rate.Direction, rate.Chart));
    }

    [Fact]
    public void What_is_left_out_replaces_the_conditions_of_its_component()
    {
        IndicatorDefinition share = Minimal().GetIndicator("STK-11");
        Assert.Equal((OverTime.EndOfPeriod, OverTime.Sum), (share.Numerator.OverTime, share.Denominator!.OverTime));
        LeftOut leftOut = Assert.Single(share.LeavesOut);
        Assert.Equal(["origin AAA", "type _Z"], leftOut.Component.Where.Select(condition => $"{condition.Dimension} {string.Join(' ', condition.Codes)}"));
        Assert.Equal(OverTime.Sum, leftOut.Component.OverTime);
        Assert.Equal("{value} omis.", leftOut.Note["fr"]);
    }

    [Fact]
    public void A_report_holds_its_sections_and_the_offices_own_words()
    {
        ReportDefinition report = Assert.Single(Minimal().Reports);
        Assert.Equal([SectionKind.Text, SectionKind.KeyFigures, SectionKind.Theme, SectionKind.DataQuality], report.Sections.Select(section => section.Kind));
        Assert.Equal("# About\nWords.\n", report.Sections[0].Markdown!["en"]);
        Assert.Equal("# À propos\nDes mots.\n", report.Sections[0].Markdown!["fr"]);
        Assert.Equal(["STK-10", "STK-01"], report.Sections[1].Indicators);
        Assert.Equal("stocks", report.Sections[2].Theme);
    }

    [Fact]
    public void Every_file_that_was_read_is_listed_with_its_hash()
    {
        using var folder = DefinitionsFolder.Minimal();
        IReadOnlyList<DefinitionFile> files = folder.Read().Programme!.Files;
        Assert.Equal(MinimalProgramme.Files.Keys.Order(StringComparer.Ordinal), files.Select(file => file.Path));
        foreach (DefinitionFile file in files)
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(MinimalProgramme.Files[file.Path]))), file.Sha256);
    }

    [Fact]
    public void For_validation_neither_indicators_nor_region_sets_nor_reports_are_opened()
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Write("indicators/stocks/STK-01.yaml", "[").Write("region-sets/halves.csv", "").Write("reports/regional.yaml", "[");
        DefinitionReadResult reading = DefinitionReader.ReadForValidation(folder.Path);
        Assert.Empty(reading.Findings);
        Programme programme = reading.Programme!;
        Assert.Equal(["money", "people", "sexes", "waits"], programme.Structures.Keys);
        Assert.Empty(programme.Indicators);
        Assert.Empty(programme.RegionSets);
        Assert.Empty(programme.Reports);
        Assert.All(programme.Files, file => Assert.Matches("^(programme|code-lists/|structures/)", file.Path));
    }

    [Fact]
    public void For_the_validation_of_one_structure_of_the_others_only_those_that_it_names_are_opened()
    {
        using var folder = DefinitionsFolder.Minimal();
        Programme waits = DefinitionReader.ReadForValidation(folder.Path, "waits").Programme!;
        Assert.Equal(["waits"], waits.Structures.Keys);
        Assert.Equal(["structures/waits.yaml"], waits.Files.Select(file => file.Path).Where(path => path.StartsWith("structures/", StringComparison.Ordinal)));
        Assert.Equal(DefinitionReader.ReadForValidation(folder.Path).Programme!.Structures["waits"].Columns.Select(column => column.Name), waits.Structures["waits"].Columns.Select(column => column.Name));
        // The rules of people name sexes, and sexes says that it is the same as people.
        Assert.Equal(["people", "sexes"], DefinitionReader.ReadForValidation(folder.Path, "people").Programme!.Structures.Keys);
        Assert.Equal(["people", "sexes"], DefinitionReader.ReadForValidation(folder.Path, "sexes").Programme!.Structures.Keys);
        Assert.Equal(["money", "people", "sexes", "waits"], DefinitionReader.ReadForValidation(folder.Path, "no-such").Programme!.Structures.Keys);
    }

    [Fact]
    public void A_fault_in_a_structure_is_told_by_what_reads_it()
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Write("structures/waits.yaml", "[");
        Assert.NotNull(DefinitionReader.ReadForValidation(folder.Path, "people").Programme);
        Assert.Null(DefinitionReader.ReadForValidation(folder.Path, "waits").Programme);
        Assert.Null(DefinitionReader.ReadForValidation(folder.Path).Programme);
    }

    [Fact]
    public void A_missing_folder_is_an_error_of_its_own()
    {
        using var folder = DefinitionsFolder.Empty();
        string missing = Path.Combine(folder.Path, "definitions");
        DefinitionsNotFoundException exception = Assert.Throws<DefinitionsNotFoundException>(() => DefinitionReader.Read(missing));
        Assert.Equal(missing, exception.Folder);
        Assert.IsAssignableFrom<IOException>(exception);
        Assert.Throws<DefinitionsNotFoundException>(() => DefinitionReader.ReadForValidation(missing));
    }

    [Fact]
    public void An_empty_folder_lacks_a_programme_its_code_lists_and_a_structure()
    {
        using var folder = DefinitionsFolder.Empty();
        Assert.Equal(
        [
            "code-lists/areas.csv: definition-missing-file", "code-lists/concepts.csv: definition-no-concepts", "code-lists/region-sets.csv: definition-missing-file",
            "code-lists/themes.csv: definition-missing-file", "code-lists/units.csv: definition-missing-file",
            "programme.yaml: definition-missing-file", "structures: definition-missing-file",
        ], folder.Places());
    }

    [Fact]
    public void Concepts_that_change_figures_are_missed_with_a_warning_and_have_a_kind()
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Delete("code-lists/concepts.csv");
        Assert.Equal(["code-lists/concepts.csv: definition-no-concepts"], folder.Places());
        Assert.NotNull(folder.Read().Programme);
        folder.Write("code-lists/concepts.csv", "code,name_en,name_fr,kind,aliases,neutral\nUNIT_MULT,Multiplier,Multiplicateur,multiplyer,,\n");
        Assert.Equal(["code-lists/concepts.csv:2 definition-bad-value"], folder.Places());
    }

    [Fact]
    public void Areas_say_what_kind_each_is()
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Replace("code-lists/areas.csv", ",kind,", ",sort,").Replace("structures/people.yaml", "    only: {kind: [area, unknown]}\n", "");
        Assert.Equal(["code-lists/areas.csv:1 definition-missing-key"], folder.Places());
    }

    [Fact]
    public void Every_fault_of_every_file_is_told_at_once()
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Replace("programme.yaml", "base: 5", "bass: 5").Replace("structures/people.yaml", "unit: persons", "unit: person")
            .Replace("structures/people.yaml", "grouping-mark", "grouping-marc")
            .Replace("indicators/stocks/STK-10.yaml", "{reference: inhabitants,", "{reference: people,").Replace("reports/regional.yaml", "kind: theme", "kind: themes")
            .Replace("code-lists/sex.csv", "F,Female,Femmes,T", "F,Female,Femmes,Y");
        Assert.Equal(
        [
            "code-lists/sex.csv:3 definition-unknown-reference",
            "indicators/stocks/STK-10.yaml:7 definition-unknown-reference",
            "programme.yaml:9 definition-missing-key",
            "programme.yaml:10 definition-unknown-key",
            "reports/regional.yaml:9 definition-bad-value",
            "structures/people.yaml:32 definition-unknown-reference",
            "structures/people.yaml:37 definition-unknown-key",
        ], folder.Places());
    }

    [Fact]
    public void Findings_name_files_as_the_user_named_the_folder()
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Delete("programme.yaml");
        Assert.Equal(folder.Path + "/programme.yaml", DefinitionReader.Read(folder.Path + "/").Findings[0].File);
        Assert.Equal(folder.Path + "/programme.yaml", DefinitionReader.Read(folder.Path).Findings[0].File);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_told_by_line_and_a_byte_order_mark_is_not_minded()
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.WriteBytes("code-lists/sex.csv", [.. "code,name_en,name_fr,parent\nT,Total,Total,\nF,Female,F"u8, 0xE9, .. "e,T\nM,Male,M,T\n"u8]);
        folder.WriteBytes("programme.yaml", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(MinimalProgramme.Files["programme.yaml"])]);
        folder.WriteBytes("code-lists/themes.csv", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(MinimalProgramme.Files["code-lists/themes.csv"])]);
        Assert.Equal(["code-lists/sex.csv:3 definition-bad-encoding"], folder.Places());
    }

    [Fact]
    public void A_table_that_is_empty_or_holds_NUL_is_told()
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Write("code-lists/empty.csv", "").Write("code-lists/nul.csv", "code,name_en,name_fr\nA,\0,b\n").Write("structures/empty.yaml", "# nothing\n")
            .Write("structures/list.yaml", "- a\n").Write("code-lists/quote.csv", "code,name_en,name_fr\nA,a,a\nB,\"b,b\nC,c,c\n");
        Assert.Equal(
        [
            "code-lists/empty.csv:1 definition-bad-csv", "code-lists/nul.csv:2 definition-bad-csv", "code-lists/quote.csv:3 definition-bad-csv",
            "code-lists/quote.csv:3 definition-bad-csv", "structures/empty.yaml:1 definition-wrong-type", "structures/list.yaml:1 definition-wrong-type",
        ], folder.Places());
    }

    [Fact]
    public void An_indicator_belongs_into_the_folder_of_its_theme_under_an_id_of_its_own()
    {
        using var folder = DefinitionsFolder.Minimal();
        string text = MinimalProgramme.Files["indicators/stocks/STK-11.yaml"];
        folder.Write("indicators/STK-22.yaml", text).Write("indicators/flows/STK-23.yaml", text.Replace("STK-11", "STK-23", StringComparison.Ordinal))
            .Write("indicators/tables/STK-11.yaml", text);
        Assert.Equal(
        [
            "indicators/STK-22.yaml:1 definition-misplaced", "indicators/flows/STK-23.yaml:3 definition-misplaced",
            "indicators/tables/STK-11.yaml:1 definition-duplicate",
        ], folder.Places());
    }

    [Fact]
    public void A_circle_of_numerators_is_told_once()
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Replace("indicators/stocks/STK-01.yaml", "structure: people\n  where: {type: REF}", "indicator: STK-11")
            .Replace("indicators/stocks/STK-11.yaml", "numerator: {structure: people, where: {type: REF}, over-time: end-of-period}", "numerator: {indicator: STK-10}");
        Finding finding = Assert.Single(folder.Read().Findings);
        Assert.Equal("The numerator refers to itself: STK-01 -> STK-11 -> STK-10 -> STK-01.", finding.Message);
    }

    [Fact]
    public void A_missing_translation_is_a_warning_and_the_first_language_stands_in()
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Replace("programme.yaml", "{en: Made up, fr: Inventé}", "{en: Made up}")
            .Replace("code-lists/types.csv", "OIP,Others,Autres", "OIP,Others,").Replace("code-lists/types.csv", "REF,Refugees,Réfugiés", "REF,Refugees,")
            .Replace("code-lists/themes.csv", "name_fr", "name_es");
        DefinitionReadResult reading = folder.Read();
        Assert.Equal(
        [
            "code-lists/themes.csv:1 definition-missing-language", "code-lists/types.csv:3 definition-missing-language",
            "programme.yaml:4 definition-missing-language",
        ], folder.Places(Severity.Warning));
        Assert.Equal("2 codes have no name in 'fr', the first being 'REF'.", reading.Findings[1].Message);
        Assert.Equal("Made up", reading.Programme!.Notice!["fr"]);
    }

    [Fact]
    public void A_file_that_nothing_reads_is_a_warning()
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Write("structures/more.yml", "id: more").Write("structure/other.yaml", "id: other").Write("README.md", "# Format").Write("schema/a.schema.json", "{}")
            .Write("reports/forgotten.md", "Words.").Write(".hidden.yaml", "");
        DefinitionReadResult reading = folder.Read();
        Assert.Equal(["reports/forgotten.md: definition-file-not-read", "structure: definition-file-not-read", "structures/more.yml: definition-file-not-read"], folder.Places());
        Assert.Equal("Did you mean 'structures'?", reading.Findings[1].Hint);
        Assert.NotNull(reading.Programme);
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_reading_does_not_depend_on_the_culture(string culture)
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Replace("programme.yaml", "flag: 0.5", "flag: 0.7").Replace("structures/people.yaml", "minimum: 0", "minimum: 0.5");
        IReadOnlyList<Finding> expected = folder.Read().Findings;
        CultureInfo usual = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(expected, folder.Read().Findings);
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }
    }

    private static Programme Minimal()
    {
        using var folder = DefinitionsFolder.Minimal();
        DefinitionReadResult reading = folder.Read();
        Assert.Empty(reading.Findings.Select(finding => $"{finding.File}:{finding.Line} {finding.Code} {finding.Message} {finding.Hint}"));
        return reading.Programme!;
    }
}
