using System.Security.Cryptography;
using System.Text;
using Indicators.Findings;

namespace Indicators.Outputs.ValidationReports;

/// <summary>
/// A name for each finding that stays when rows are added or moved elsewhere in the file: a hash of what it is about (file,
/// code, rule, column, key; no line, no cell) and its number among those alike.
/// </summary>
internal static class FindingFingerprint
{
    private const int HashLength = 16;

    /// <param name="findings">Of one report, in the order of places.</param>
    public static IReadOnlyList<string> Compute(IEnumerable<Finding> findings)
    {
        Dictionary<string, int> alike = new(StringComparer.Ordinal);
        List<string> fingerprints = [];
        foreach (Finding finding in findings)
        {
            string about = string.Join('\n', finding.File, finding.Code, finding.Rule, finding.Column, finding.Key);
            string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(about)))[..HashLength];
            int number = alike[hash] = alike.GetValueOrDefault(hash) + 1;
            fingerprints.Add($"{hash}:{FindingText.Number(number)}");
        }
        return fingerprints;
    }
}
