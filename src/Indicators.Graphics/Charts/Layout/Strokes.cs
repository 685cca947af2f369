using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Layout;

internal static class Strokes
{
    public static Stroke Grid { get; } = new(Palette.Grid, 0.6);

    public static Stroke Zero { get; } = new(Palette.Axis, 0.9);

    public static Stroke Row { get; } = new(Palette.Grid, 0.4);

    public static Stroke Tick { get; } = new(Palette.Axis, 0.6);

    public static Stroke Leader { get; } = new(Palette.Axis, 0.5);

    public static Stroke LongLeader { get; } = new(Palette.Axis, 0.5, [0.6, 1.8]);

    public static Stroke Break { get; } = new(Palette.Axis, 0.8, [1.5, 1.5]);

    public static Stroke Disconnected { get; } = new(Palette.Axis, 0.8, [0.6, 2.4]);

    public static Stroke Reference { get; } = new(Palette.Ink, 1, [1, 2]);

    public static IReadOnlyList<double> Dash { get; } = [3, 2];
}
