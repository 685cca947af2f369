namespace Indicators.Graphics.Pictures;

/// <summary>Reads the rows of a PNG file, undoes their filters and converts them to RGB with alpha.</summary>
internal sealed class PngRows
{
    private readonly PngHeader header;
    private readonly byte[] palette;
    private readonly byte[] transparency;

    public PngRows(PngHeader header, byte[] palette, byte[] transparency)
    {
        if (header.Color == 3 && palette.Length < 3) throw PngReader.Broken("it has no palette");
        (this.header, this.palette, this.transparency) = (header, palette, transparency);
        Rgb = new byte[3 * header.Width * header.Height];
        if (header.Color is 4 or 6 || transparency.Length > 0) Alpha = new byte[header.Width * header.Height];
    }

    public byte[] Rgb { get; }

    public byte[]? Alpha { get; }

    public void ReadAll(Stream pixels)
    {
        byte[] row = new byte[header.RowBytes], before = new byte[header.RowBytes];
        for (int y = 0; y < header.Height; y++)
        {
            int filter = pixels.ReadByte();
            pixels.ReadExactly(row);
            Unfilter(filter, row, before);
            for (int x = 0; x < header.Width; x++) Convert(row, x, y * header.Width + x);
            (row, before) = (before, row);
        }
    }

    private void Unfilter(int filter, byte[] row, byte[] before)
    {
        int back = header.PixelBytes;
        for (int at = 0; at < row.Length; at++)
        {
            int left = at >= back ? row[at - back] : 0, corner = at >= back ? before[at - back] : 0;
            row[at] += filter switch
            {
                0 => 0,
                1 => (byte)left,
                2 => before[at],
                3 => (byte)((left + before[at]) / 2),
                4 => (byte)Paeth(left, before[at], corner),
                _ => throw new InvalidDataException("A row has an unknown filter."),
            };
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        int estimate = left + above - corner;
        int fromLeft = Math.Abs(estimate - left), fromAbove = Math.Abs(estimate - above), fromCorner = Math.Abs(estimate - corner);
        return fromLeft <= fromAbove && fromLeft <= fromCorner ? left : fromAbove <= fromCorner ? above : corner;
    }

    private void Convert(byte[] row, int x, int pixel)
    {
        int first = x * header.Samples;
        switch (header.Color)
        {
            case 3:
                int index = Raw(row, first);
                palette.AsSpan(3 * index, 3).CopyTo(Rgb.AsSpan(3 * pixel));
                if (Alpha is not null) Alpha[pixel] = index < transparency.Length ? transparency[index] : (byte)255;
                break;
            case 0 or 4:
                Rgb.AsSpan(3 * pixel, 3).Fill(Sample(row, first));
                if (Alpha is not null) Alpha[pixel] = header.Color == 4 ? Sample(row, first + 1) : Opaque(row, first, 1);
                break;
            default:
                for (int part = 0; part < 3; part++) Rgb[3 * pixel + part] = Sample(row, first + part);
                if (Alpha is not null) Alpha[pixel] = header.Color == 6 ? Sample(row, first + 3) : Opaque(row, first, 3);
                break;
        }
    }

    /// <summary>0 for the one colour that the file declares transparent.</summary>
    private byte Opaque(byte[] row, int first, int count)
    {
        for (int part = 0; part < count; part++)
        {
            if (2 * part + 1 >= transparency.Length || Raw(row, first + part) != ((transparency[2 * part] << 8) | transparency[2 * part + 1])) return 255;
        }

        return 0;
    }

    /// <summary>A sample as one byte.</summary>
    private byte Sample(byte[] row, int index) =>
        header.Depth == 16 ? row[2 * index] : (byte)(Raw(row, index) * 255 / ((1 << header.Depth) - 1));

    private int Raw(byte[] row, int index)
    {
        if (header.Depth == 16) return (row[2 * index] << 8) | row[2 * index + 1];
        int bit = index * header.Depth;
        return (row[bit / 8] >> (8 - header.Depth - bit % 8)) & ((1 << header.Depth) - 1);
    }
}
