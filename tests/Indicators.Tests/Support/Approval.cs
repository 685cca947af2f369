namespace Indicators.Tests.Support;

/// <summary>
/// With INDICATORS_APPROVE=1, tests write the files that they otherwise compare with: help texts, report forms, tables of keys, the sample. Read the
/// difference before it is committed.
/// </summary>
internal static class Approval
{
    public static bool IsOn => Environment.GetEnvironmentVariable("INDICATORS_APPROVE") == "1";
}
