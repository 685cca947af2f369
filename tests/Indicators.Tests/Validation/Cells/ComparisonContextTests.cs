using System.Text;
using Indicators.Definitions;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using Indicators.Submissions.Reference;
using Indicators.Tests.Support;
using Indicators.Validation.Cells;

namespace Indicators.Tests.Validation.Cells;

public sealed class ComparisonContextTests
{
    [Fact]
    public void Rules_that_group_by_all_dimensions_in_their_order_share_the_view_of_rows()
    {
        ComparisonContext context = Create();
        string[] all = [.. Shipped.Programme.Structures["asylum"].Dimensions.Select(column => column.Name)];
        CellView rows = context.Cells("asylum", [], null)!;
        Assert.Same(rows, context.Cells("asylum", [], all));
        Assert.NotSame(rows, context.Cells("asylum", [], [.. all.Reverse()]));
        Assert.NotSame(rows, context.Cells("asylum", [], all[1..]));
        Assert.NotSame(rows, context.Cells("asylum", [new Condition("indicator", ["APP"])], all));
        Assert.Null(context.Cells("population", [], null));
    }

    private static ComparisonContext Create()
    {
        byte[] text = Encoding.UTF8.GetBytes("reporting_country,period,origin,indicator,procedure,application_type,level,unit,value,status\nABW,2020,AFG,APP,G,N,FI,P,152,A\n");
        Submission submission = new SubmissionReader(Shipped.Programme, new ReadOptions { Structure = "asylum" })
            .Read(SubmissionSource.FromStream("ABW.csv", new MemoryStream(text))).Submission!;
        return new ComparisonContext([(new RuleInput(submission, Shipped.Programme.Areas, [], []), true)], ReferenceData.Empty, Shipped.Programme.Areas);
    }
}
