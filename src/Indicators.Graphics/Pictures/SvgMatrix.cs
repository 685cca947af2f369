using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Pictures;

/// <summary>A transformation of the plane: x' = Ax + Cy + E, y' = Bx + Dy + F.</summary>
internal readonly record struct SvgMatrix(double A, double B, double C, double D, double E, double F)
{
    public static SvgMatrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>How much lengths grow, on average.</summary>
    public double Scale => Math.Sqrt(Math.Abs(A * D - B * C));

    public Position Apply(Position point) => new(A * point.X + C * point.Y + E, B * point.X + D * point.Y + F);

    /// <summary>This transformation after another one.</summary>
    public SvgMatrix After(SvgMatrix inner) => new(
        A * inner.A + C * inner.B, B * inner.A + D * inner.B, A * inner.C + C * inner.D, B * inner.C + D * inner.D,
        A * inner.E + C * inner.F + E, B * inner.E + D * inner.F + F);

    /// <param name="text">The attribute <c>transform</c>.</param>
    public static SvgMatrix Parse(string text)
    {
        SvgMatrix all = Identity;
        for (int at = 0; text.IndexOf('(', at) is var open && open >= 0;)
        {
            int close = text.IndexOf(')', open);
            if (close < 0) throw new PictureFormatException($"The transformation \"{text}\" has no end.");
            double[] values = SvgNumbers.ParseList(text[(open + 1)..close]);
            all = all.After(Create(text[at..open].Trim(' ', ',', '\n', '\r', '\t'), values));
            at = close + 1;
        }

        return all;
    }

    private static SvgMatrix Create(string name, double[] values) => (name, values.Length) switch
    {
        ("matrix", 6) => new(values[0], values[1], values[2], values[3], values[4], values[5]),
        ("translate", 1) => new(1, 0, 0, 1, values[0], 0),
        ("translate", 2) => new(1, 0, 0, 1, values[0], values[1]),
        ("scale", 1) => new(values[0], 0, 0, values[0], 0, 0),
        ("scale", 2) => new(values[0], 0, 0, values[1], 0, 0),
        ("rotate", 1) => Rotation(values[0]),
        ("rotate", 3) => new SvgMatrix(1, 0, 0, 1, values[1], values[2]).After(Rotation(values[0])).After(new(1, 0, 0, 1, -values[1], -values[2])),
        ("skewX", 1) => new(1, 0, Math.Tan(values[0] * Math.PI / 180), 1, 0, 0),
        ("skewY", 1) => new(1, Math.Tan(values[0] * Math.PI / 180), 0, 1, 0, 0),
        _ => throw new PictureFormatException($"The picture has an unknown transformation \"{name}\"."),
    };

    private static SvgMatrix Rotation(double degrees)
    {
        double angle = degrees * Math.PI / 180;
        return new SvgMatrix(Math.Cos(angle), Math.Sin(angle), -Math.Sin(angle), Math.Cos(angle), 0, 0);
    }
}
