namespace Indicators.Tests.Support.SampleData;

/// <summary>What happened to the applications of one origin in one area during a quarter. Arrays hold recognized, complementary, rejected, closed.</summary>
internal sealed record AsylumQuarter(int New, int Repeat, int Appeals, int JudicialReviews, int[] FirstInstance, int[] OnAppeal);

/// <summary>One origin in one area at the end of a quarter.</summary>
/// <param name="Returned">Refugees who went back during the quarter.</param>
/// <param name="Arrived">Refugees who came during the quarter and were received as a group.</param>
/// <param name="Granted">Applicants who became refugees during the quarter.</param>
/// <param name="Departed">Refugees who left during the quarter and did not go back, those who were naturalised among them.</param>
internal sealed record OriginQuarter(string Origin, int Refugees, int Pending, int Returned, int Arrived, int Granted, int Departed, AsylumQuarter Asylum);
