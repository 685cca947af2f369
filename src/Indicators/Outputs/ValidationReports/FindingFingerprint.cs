using System.Security.Cryptography;
using System.Text;
using Indicators.Findings;
using Indicators.Text;

namespace Indicators.Outputs.ValidationReports;

/// <summary>
/// An identifier of each finding that does not change when rows are added or moved elsewhere in the file: a hash of its subject (file,
/// code, rule, column and key, but not line or cell) and its number among findings with the same subject.
/// </summary>
internal static class FindingFingerprint
{
    private const int HashLength = 16;

    /// <param name="findings">All findings of one report, in the order of locations.</param>
    public static IReadOnlyList<string> Compute(IEnumerable<Finding> findings)
    {
        Dictionary<string, int> alike = new(StringComparer.Ordinal);
        List<string> fingerprints = [];
        foreach (Finding finding in findings)
        {
            string about = string.Join('\n', finding.File, finding.Code, finding.Rule, finding.Column, finding.Key);
            string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(about)))[..HashLength];
            int number = alike[hash] = alike.GetValueOrDefault(hash) + 1;
            fingerprints.Add($"{hash}:{DataNumber.Format(number)}");
        }
        return fingerprints;
    }
}
