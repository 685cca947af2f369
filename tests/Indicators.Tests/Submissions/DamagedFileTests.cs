using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Validation;
using static Indicators.Tests.Submissions.Specimens;

namespace Indicators.Tests.Submissions;

/// <summary>Whatever bytes a file holds, reading and checking it ends in findings.</summary>
public sealed class DamagedFileTests
{
    private static readonly byte[][] Originals =
    [
        Encoding.UTF8.GetBytes($"{Header}\nDEU,2024,AUT,REF,12,A\r\n\"DEU\",2024-Q1,\"FRA\",,:,O\nDEU,2024,AUS,TOT,\"5\",\n"),
        [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes($"{Header}\nDEU,2024,AUT,REF,12,A\n")],
        Encoding.UTF8.GetBytes("\uFEFFsep=;\nArea;Period;Origin;Type;Obs Value;Überschrift\nDEU;2024;AUT;REF;12;\"a\nb\"\n"),
        Encoding.UTF8.GetBytes("STRUCTURE[;],STRUCTURE_ID,ACTION,REF_AREA: Area,TIME_PERIOD,COUNTERPART_AREA,TYPE,OBS_VALUE\n"
            + "dataflow,A:stocks(1.0),I,DEU: D,2024,AUT,REF,12\ndataflow,A:stocks(1.0),R,DEU,2024,AUT,REF,NaN\ndataflow,A:stocks(1.0),D,,,AUT,,\n"),
        Encoding.UTF8.GetBytes("DATAFLOW;REF_AREA;TIME_PERIOD;COUNTERPART_AREA;TYPE;OBS_VALUE\nA:stocks(1.0);DEU;2024-A1;AUT;R$45F;12\n"),
    ];

    private static readonly byte[] Marks = [0, 0x0A, 0x0D, 0x22, 0x2C, 0x3B, 0x80, 0xBF, 0xC3, 0xFE, 0xFF, (byte)'9', (byte)'-'];

    [Fact]
    public void Damaged_bytes_end_in_findings_never_in_an_exception()
    {
        Gen<(int Place, byte Value, int Kind)> change = Gen.Choose(0, 10_000).SelectMany(place =>
            Gen.OneOf(Gen.Elements(Marks), Gen.Choose(0, 255).Select(value => (byte)value)).SelectMany(value => Gen.Choose(0, 2).Select(kind => (place, value, kind))));
        Gen<byte[]> damaged = Gen.Elements(Originals).SelectMany(original => change.ListOf().Select(changes => Damage(original, changes)));
        Prop.ForAll(damaged.ToArbitrary(), bytes =>
        {
            ReadSubmission read = Read(File(bytes));
            ValidatedSubmission judged = new Validator(Areas).Validate(read);
            Assert.Equal(judged.Accepted, judged.Submission is not null);
            Assert.Equal(!judged.Accepted, judged.Count(Severity.Error) > 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Any_bytes_at_all_end_in_findings()
    {
        Prop.ForAll(Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf().ToArbitrary(), bytes =>
            !new Validator(Areas).Validate(Read(File(bytes))).Accepted).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    private static byte[] Damage(byte[] original, IEnumerable<(int Place, byte Value, int Kind)> changes)
    {
        List<byte> bytes = [.. original];
        foreach ((int place, byte value, int kind) in changes)
        {
            int index = place % Math.Max(1, bytes.Count);
            if (bytes.Count == 0 || kind == 0) bytes.Insert(index, value);
            else if (kind == 1) bytes[index] = value;
            else bytes.RemoveAt(index);
        }
        return [.. bytes];
    }
}
