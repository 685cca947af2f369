using Indicators.Definitions;
using Indicators.Validation;
using Indicators.Validation.Exceptions;
using Indicators.Validation.Validators;

namespace Indicators.Tests.Validation.Validators;

public sealed class PeriodFarAheadTests
{
    /// <summary>Four areas, each of which has filed 2020, 2022 or 2024: all 81 ways, in each of which every area is compared with the three others.</summary>
    [Fact]
    public void A_period_is_far_where_it_is_more_than_a_year_after_all_of_the_others()
    {
        for (int way = 0; way < 81; way++)
        {
            int[] years = [.. new[] { 1, 3, 9, 27 }.Select(digit => 2020 + 2 * (way / digit % 3))];
            IReadOnlyList<ValidatedSubmission> validated = PeriodFarAhead.Warn([.. years.Select((year, area) => Filed($"AREA{area}", year))], [], AcceptedExceptions.None);
            Assert.Equal(
                years.Select((year, area) => year > years.Where((_, other) => other != area).Max() + 1),
                validated.Select(file => file.Findings.Any(finding => finding.Code == PeriodFarAhead.Code)));
        }
    }

    private static ValidatedSubmission Filed(string area, int year) => new()
    {
        Path = area + ".csv",
        IsAccepted = true,
        Repeats = [],
        Findings = [],
        Rules = [],
        Identities = [new SubmissionIdentity("stock", area, Period.Create(Frequency.Annual, year))],
    };
}
