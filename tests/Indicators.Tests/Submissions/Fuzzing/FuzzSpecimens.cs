using System.Text;
using Indicators.Tests.Support;

namespace Indicators.Tests.Submissions.Fuzzing;

/// <summary>Files that are damaged byte by byte: small ones of every kind, the sample's, and published ones where they are.</summary>
internal static class FuzzSpecimens
{
    /// <summary>Longer files take the time of many cases and show nothing more.</summary>
    private const int LongestFile = 40_000;

    private const string Secret = FuzzCase.SecretFigure;

    public static IReadOnlyList<(string Name, byte[] Bytes)> All { get; } = [.. Small().Concat(Files(Path.Combine(Repository.Root, "sample-data"))).Concat(Published())];

    private static IEnumerable<(string, byte[])> Small()
    {
        yield return ("quotes", Encoding.UTF8.GetBytes($"{Specimens.Header}\nDEU,2024,AUT,REF,{Secret},A\r\n\"DEU\",2024-Q1,\"FRA\",,:,O\nDEU,2024,AUS,TOT,\"5\",\n"));
        yield return ("UTF-16", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes($"{Specimens.Header}\nDEU,2024,AUT,REF,{Secret},A\n")]);
        yield return ("UTF-32", [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes($"{Specimens.Header}\nDEU,2024,AUT,REF,{Secret},A\n")]);
        yield return ("spreadsheet", Encoding.UTF8.GetBytes($"\uFEFFsep=;\nArea;Period;Origin;Type;Obs Value;Überschrift\nDEU;2024;AUT;REF;{Secret};\"a\nb\"\n;;;;;\n"));
        yield return ("tabs", Encoding.UTF8.GetBytes($"area\tperiod\torigin\ttype\tvalue\nDEU\t2024\tAUT\tREF\t{Secret}\nDEU\t2024\tAUS\tREF\t-5\n"));
        yield return ("SDMX-CSV 2.0", Encoding.UTF8.GetBytes("STRUCTURE[;],STRUCTURE_ID,ACTION,REF_AREA: Area,TIME_PERIOD,COUNTERPART_AREA,TYPE,OBS_VALUE\n"
            + $"dataflow,A:stocks(1.0),I,DEU: D,2024,AUT,REF,{Secret}\ndataflow,A:stocks(1.0),R,DEU,2024,AUT,REF,NaN\ndataflow,A:stocks(1.0),D,,,AUT,,\n"));
        yield return ("SDMX-CSV 1.0", Encoding.UTF8.GetBytes($"DATAFLOW;REF_AREA;TIME_PERIOD;COUNTERPART_AREA;TYPE;OBS_VALUE\nA:stocks(1.0);DEU;2024-A1;AUT;R$45F;{Secret}\n"));
        yield return ("SDMX-CSV tabs", Encoding.UTF8.GetBytes($"DATAFLOW\tREF_AREA\tTIME_PERIOD\tCOUNTERPART_AREA\tTYPE\tOBS_VALUE\tUNIT_MULT\nA:stocks(1.0)\tDEU\t2024\tAUT\tREF\t{Secret}\t0\n"));
        yield return ("persons", Encoding.UTF8.GetBytes("first_name,date_of_birth,passport_no,phone,area,period,origin,type,value\n"
            + $"{FuzzCase.SecretWord},1990-05-17,P1234567,+49 30 1234567,DEU,2024,AUT,REF,1\nOther,17.05.1991,P7654321,+49 30 7654321,DEU,2024,AUS,REF,1\n"));
        yield return ("no header", Encoding.UTF8.GetBytes($"DEU,2024,AUT,REF,{Secret},A\nDEU,2024,FRA,REF,5,A\n"));
        yield return ("empty", []);
    }

    /// <summary>The first file of each kind and size below a folder.</summary>
    private static IEnumerable<(string, byte[])> Files(string folder) => Directory.EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Where(path => new FileInfo(path).Length <= LongestFile)
        .GroupBy(path => (Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(path))), Path.GetFileName(path)))
        .Select(group => (Path.GetRelativePath(folder, group.First()).Replace('\\', '/'), File.ReadAllBytes(group.First())));

    private static IEnumerable<(string, byte[])> Published() =>
        RealData.Root is { } root ? Files(Path.Combine(root, "malformed")).Concat(Files(Path.Combine(root, "csv-spectrum"))) : [];
}
