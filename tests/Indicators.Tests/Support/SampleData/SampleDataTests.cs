namespace Indicators.Tests.Support.SampleData;

public sealed class SampleDataTests
{
    [Fact]
    public void The_sample_data_is_what_the_generator_makes()
    {
        SampleFolder folder = new(Path.Combine(Repository.Root, "sample-data"));
        IReadOnlyDictionary<string, byte[]> generated = SampleWorkspace.Generate();
        if (Approval.IsOn)
        {
            folder.Write(generated);
            Assert.Skip($"{generated.Count} files of sample-data were written anew.");
        }

        Assert.Equal(generated.Keys.Order(StringComparer.Ordinal), folder.Files());
        Assert.All(generated, file => Assert.Equal(file.Value, folder.Read(file.Key)));
    }

    [Fact]
    public void A_run_of_the_generator_leaves_no_trace_in_the_next()
    {
        IReadOnlyDictionary<string, byte[]> first = SampleWorkspace.Generate();
        IReadOnlyDictionary<string, byte[]> second = SampleWorkspace.Generate();
        Assert.All(first, file => Assert.Equal(file.Value, second[file.Key]));
    }

    [Fact]
    public void The_generator_gives_the_published_sequence()
    {
        SplitMix64 random = new(1234567);
        Assert.Equal(6457827717110365317UL, random.Next());
        Assert.Equal(3203168211198807973UL, random.Next());
        Assert.Equal(9817491932198370423UL, random.Next());
    }

    [Fact]
    public void A_split_loses_nobody_and_gives_ties_to_the_first()
    {
        Assert.Equal([4, 3, 3], Apportionment.Split(10, [1.0, 1.0, 1.0]));
        Assert.Equal([0, 7, 1], Apportionment.Split(8, [0.02, 5.0, 1.0]));
    }

    [Fact]
    public void Sex_and_age_never_exceed_the_people_they_are_of()
    {
        foreach (SampleArea area in SampleAreas.All)
            foreach (AreaQuarter quarter in AreaHistory.Create(area).Where(quarter => quarter.Period.Number == 4))
                foreach (IGrouping<(string, string), string[]> group in DemographicsRows.Create(area, quarter).GroupBy(row => (row[2], row[3])))
                {
                    int total = int.Parse(group.Single(row => row[5] == "TOTAL")[6], System.Globalization.CultureInfo.InvariantCulture);
                    int parts = group.Where(row => row[5] != "TOTAL")
                        .Sum(row => int.Parse(row[6], System.Globalization.CultureInfo.InvariantCulture));
                    Assert.InRange(parts, 0, total);
                }
    }

    /// <summary>Whatever is filed on services, no part is larger than its whole in any cell, as the items of the code list are nested.</summary>
    [Fact]
    public void No_part_of_an_item_exceeds_its_whole()
    {
        var wholes = SampleService.All.Concat(SampleService.OfHosts).SelectMany(service => service.Parts)
            .ToDictionary(part => part.Item, part => part.Of, StringComparer.Ordinal);
        foreach (SampleArea area in SampleAreas.All)
            foreach (IGrouping<(string, string, string), string[]> cell in ServiceRows.Create(area, AreaHistory.Create(area)).GroupBy(row => (row[1], row[3], row[4])))
            {
                var values = cell.ToDictionary(row => row[2], row => int.Parse(row[5], System.Globalization.CultureInfo.InvariantCulture));
                foreach ((string part, string whole) in wholes)
                    if (values.TryGetValue(part, out int value)) Assert.InRange(value, 0, values[whole]);
            }
    }

    [Fact]
    public void Decisions_never_exceed_what_was_pending_and_what_came_in()
    {
        foreach (SampleArea area in SampleAreas.All)
        {
            IReadOnlyList<AreaQuarter> quarters = AreaHistory.Create(area);
            for (int i = 0; i < area.Origins.Count; i++)
            {
                int pending = area.Origins[i].Pending;
                foreach (OriginQuarter quarter in quarters.Select(each => each.Origins[i]))
                {
                    AsylumQuarter asylum = quarter.Asylum;
                    int incoming = asylum.New + asylum.Repeat + asylum.Appeals + asylum.JudicialReviews;
                    int decided = asylum.FirstInstance.Sum() + asylum.OnAppeal.Sum();
                    Assert.Equal(pending + incoming - decided, quarter.Pending);
                    Assert.InRange(quarter.Pending, 0, int.MaxValue);
                    pending = quarter.Pending;
                }
            }
        }
    }
}
