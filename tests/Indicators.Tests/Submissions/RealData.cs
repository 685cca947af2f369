namespace Indicators.Tests.Submissions;

/// <summary>Published figures that are no part of this project. Tests that need them are skipped where they are not there.</summary>
internal static class RealData
{
    public static string Folder(params string[] parts)
    {
        string? root = Environment.GetEnvironmentVariable("INDICATORS_REAL_DATA");
        if (string.IsNullOrEmpty(root)) Assert.Skip("INDICATORS_REAL_DATA names no folder with the published figures.");
        return Path.Combine([root, .. parts]);
    }
}
