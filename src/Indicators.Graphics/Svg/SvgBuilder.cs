using System.Text;
using Indicators.Graphics.Scenes;
using Indicators.Text;

namespace Indicators.Graphics.Svg;

/// <summary>Builds SVG from elements, attributes and numbers; each element starts a new line.</summary>
internal sealed class SvgBuilder
{
    private const int Decimals = 2;
    private readonly StringBuilder text = new(4096);
    private readonly char[] digits = new char[DataNumber.MostShort];
    private bool inTag;
    private bool hasChildren;

    public SvgBuilder Open(string element)
    {
        EndTag();
        if (text.Length > 0) text.Append('\n');
        text.Append('<').Append(element);
        inTag = true;
        hasChildren = false;
        return this;
    }

    public SvgBuilder Attribute(string name, string value)
    {
        text.Append(' ').Append(name).Append("=\"");
        XmlText.AppendEscaped(text, value);
        text.Append('"');
        return this;
    }

    public SvgBuilder Attribute(string name, double value, string unit = "")
    {
        text.Append(' ').Append(name).Append("=\"");
        Number(value);
        text.Append(unit).Append('"');
        return this;
    }

    /// <summary>Writes numbers separated by spaces, such as a view box or dashes.</summary>
    public SvgBuilder Attribute(string name, IReadOnlyList<double> values, string before = "", string after = "")
    {
        text.Append(' ').Append(name).Append("=\"").Append(before);
        for (int index = 0; index < values.Count; index++)
        {
            if (index > 0) text.Append(' ');
            Number(values[index]);
        }

        text.Append(after).Append('"');
        return this;
    }

    public SvgBuilder Attribute(string name, IReadOnlyList<Position> points)
    {
        text.Append(' ').Append(name).Append("=\"");
        for (int index = 0; index < points.Count; index++)
        {
            if (index > 0) text.Append(' ');
            Number(points[index].X);
            text.Append(',');
            Number(points[index].Y);
        }

        text.Append('"');
        return this;
    }

    /// <summary>Writes closed outlines as path data.</summary>
    public SvgBuilder Outlines(string name, IReadOnlyList<IReadOnlyList<Position>> outlines)
    {
        text.Append(' ').Append(name).Append("=\"");
        foreach (IReadOnlyList<Position> outline in outlines)
        {
            for (int index = 0; index < outline.Count; index++)
            {
                text.Append(index switch { 0 => "M", 1 => "L", _ => " " });
                Number(outline[index].X);
                text.Append(',');
                Number(outline[index].Y);
            }

            text.Append('Z');
        }

        text.Append('"');
        return this;
    }

    public SvgBuilder Attribute(string name, Color color)
    {
        const string hexadecimal = "0123456789abcdef";
        text.Append(' ').Append(name).Append("=\"#");
        foreach (byte part in (ReadOnlySpan<byte>)[color.Red, color.Green, color.Blue])
            text.Append(hexadecimal[part >> 4]).Append(hexadecimal[part & 15]);
        text.Append('"');
        return this;
    }

    public SvgBuilder Text(string content)
    {
        EndTag();
        XmlText.AppendEscaped(text, content);
        hasChildren = false;
        return this;
    }

    /// <summary>Closes the element that was opened last or, after its children, a parent.</summary>
    public SvgBuilder Close(string element)
    {
        if (inTag)
        {
            text.Append("/>");
            inTag = false;
        }
        else
        {
            if (hasChildren) text.Append('\n');
            text.Append("</").Append(element).Append('>');
        }

        hasChildren = true;
        return this;
    }

    public override string ToString() => text.ToString();

    private void EndTag()
    {
        if (inTag) text.Append('>');
        inTag = false;
    }

    private void Number(double value)
    {
        text.Append(DataNumber.Format(value, Decimals, digits));
    }
}
