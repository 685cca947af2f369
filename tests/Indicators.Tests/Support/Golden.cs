namespace Indicators.Tests.Support;

/// <summary>Approved files. After a change on purpose, write them anew with INDICATORS_APPROVE=1 and read them.</summary>
internal static class Golden
{
    public static void Check(string name, string actual)
    {
        string approved = Path.Combine(Repository.Root, "tests", "Indicators.Tests", "Golden", name);
        if (Approval.IsOn)
        {
            File.WriteAllText(approved, actual);
            Assert.Skip($"{approved} was written.");
        }
        Assert.Equal(File.ReadAllText(approved).ReplaceLineEndings("\n"), actual);
    }
}
