using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Tests.Findings;

public sealed class FindingCollectorTests
{
    [Fact]
    public void The_first_of_each_code_are_kept_and_the_rest_are_counted()
    {
        var collector = new FindingCollector("a.csv", limit: 2);
        for (int line = 2; line < 7; line++) collector.Add("unknown-code", CommonMessages.Verbatim("x"), line);
        collector.Add("blank-row", CommonMessages.Verbatim("y"), 1);
        FindingList list = collector.ToList();
        Assert.Equal([1, 2, 3], list.Findings.Select(finding => finding.Line!.Value));
        Assert.Equal([new OmittedFindings("unknown-code", Severity.Error, 3)], list.Omitted);
        Assert.Equal((5, 1, 0), (list.Count(Severity.Error), list.Count(Severity.Warning), list.Count(Severity.Information)));
    }

    [Fact]
    public void Asking_whether_a_finding_is_wanted_counts_it_when_it_is_not()
    {
        var collector = new FindingCollector("a.csv", limit: 1);
        Assert.True(collector.ShouldCreate("ragged-row"));
        collector.Add("ragged-row", CommonMessages.Verbatim("x"), 2);
        Assert.False(collector.ShouldCreate("ragged-row"));
        Assert.Equal(2, collector.ToList().Count(Severity.Error));
    }

    [Fact]
    public void Lists_about_the_same_file_add_up()
    {
        var first = new FindingCollector("a.csv", limit: 1);
        var second = new FindingCollector("a.csv", limit: 1);
        foreach (FindingCollector collector in new[] { first, second })
            for (int line = 9; line > 6; line--) collector.Add("ragged-row", CommonMessages.Verbatim("x"), line);
        FindingList sum = first.ToList().Append(second.ToList());
        Assert.Equal([new OmittedFindings("ragged-row", Severity.Error, 4)], sum.Omitted);
        Assert.Equal(6, sum.Count(Severity.Error));
    }
}
