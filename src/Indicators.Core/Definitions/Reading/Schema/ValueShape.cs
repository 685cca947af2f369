using System.Globalization;
using Indicators.Common;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Schema;

/// <summary>
/// The shape of the value of a key. The reader, the README and the editor schemas use the same table of shapes, <see cref="DefinitionKeys"/>.
/// </summary>
internal abstract record ValueShape
{
    /// <summary>Describes the shape in words, such as <c>whole number from 0 to 6</c>.</summary>
    public abstract Message Describe();
}

/// <summary>A text, or texts by language.</summary>
internal sealed record TextShape(Message? Description = null) : ValueShape
{
    public override Message Describe() => KeyMessages.TextOrTexts(Description ?? KeyMessages.ValueText);
}

/// <param name="Description">What the word refers to, such as <c>id of a structure</c>.</param>
/// <param name="Accepts">Null if any text is accepted.</param>
internal sealed record WordShape(Message Description, Func<string, bool>? Accepts = null) : ValueShape
{
    public override Message Describe() => Description;
}

internal sealed record FlagShape : ValueShape
{
    public override Message Describe() => KeyMessages.TrueOrFalse;
}

internal sealed record NumberShape(double Least = double.NegativeInfinity, double Most = double.PositiveInfinity, bool Whole = false) : ValueShape
{
    public override Message Describe()
    {
        if (double.IsInfinity(Least)) return Whole ? KeyMessages.WholeNumber : KeyMessages.Number;
        if (double.IsInfinity(Most)) return Whole ? KeyMessages.WholeNumberFrom(Least) : KeyMessages.NumberFrom(Least);
        // Four-digit numbers are years, which are written without digit grouping.
        if (Whole && Least >= 1000 && Most <= 9999) return KeyMessages.YearBetween(least: (long)Least, most: (long)Most);
        return Whole ? KeyMessages.WholeNumberBetween(least: Least, most: Most) : KeyMessages.NumberBetween(least: Least, most: Most);
    }

    public static bool TryParse(string text, out double number) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}

/// <summary>A share of one, written as a fraction or as a decimal number.</summary>
internal sealed record FractionShape : ValueShape
{
    private const int MostDigits = 6;

    public override Message Describe() => KeyMessages.Fraction;

    /// <summary>Parses exactly: 0.5 is 1/2. Each part has at most six digits.</summary>
    public static bool TryParse(string text, out Fraction fraction)
    {
        fraction = default;
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        int point = text.IndexOf('.', StringComparison.Ordinal);
        int numerator, denominator = 1;
        if (slash >= 0)
        {
            if (!TryDigits(text[..slash], out numerator) || !TryDigits(text[(slash + 1)..], out denominator) || denominator == 0) return false;
        }
        else if (point >= 0)
        {
            if (!TryDigits(text[..point], out int whole) || whole > 1 || !TryDigits(text[(point + 1)..], out int decimals)) return false;
            for (int i = point + 1; i < text.Length; i++) denominator *= 10;
            numerator = whole * denominator + decimals;
        }
        else if (!TryDigits(text, out numerator))
        {
            return false;
        }
        if (numerator > denominator) return false;
        int divisor = numerator == 0 ? denominator : (int)System.Numerics.BigInteger.GreatestCommonDivisor(numerator, denominator);
        fraction = new Fraction(numerator / divisor, denominator / divisor);
        return true;
    }

    private static bool TryDigits(string text, out int number)
    {
        number = 0;
        return text.Length is > 0 and <= MostDigits && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}

internal sealed record ChoiceShape(IReadOnlyList<string> Words) : ValueShape
{
    public override Message Describe() => KeyMessages.Choice([.. Words.Select(word => (object)(word switch
    {
        " " => KeyMessages.ASpace,
        "\u00A0" => KeyMessages.ANoBreakSpace,
        "\u202F" => KeyMessages.ANarrowNoBreakSpace,
        _ => char.IsLetterOrDigit(word[0]) ? CommonMessages.Verbatim(word) : KeyMessages.Quoted(word),
    }))]);

    /// <summary>
    /// Creates the choice between the members of an enumeration, in lower-case words with hyphens: <c>EndOfPeriod</c> is <c>end-of-period</c>.
    /// </summary>
    public static ChoiceShape Create<T>() where T : struct, Enum => new(EnumWords.List<T>());
}

/// <param name="Least">The minimum number of items.</param>
internal sealed record ListShape(ValueShape Item, int Least = 0) : ValueShape
{
    public override Message Describe() => Item is MapShape map ? KeyMessages.ListOfMaps(map.Name) : KeyMessages.ListOf(Item.Describe());
}

/// <summary>A map whose keys are names that other definitions declare, such as dimensions.</summary>
internal sealed record OpenMapShape(Message KeyDescription, ValueShape Value) : ValueShape
{
    public override Message Describe() => KeyMessages.MapOf(key: KeyDescription, value: Value.Describe());
}

/// <summary>Either of two shapes.</summary>
internal sealed record EitherShape(ValueShape First, ValueShape Second) : ValueShape
{
    public override Message Describe() => KeyMessages.Either(first: First.Describe(), second: Second.Describe());
}

/// <summary>When a key is required.</summary>
internal enum Need
{
    Optional,
    Always,

    /// <summary>Required wherever <see cref="KeyShape.OnlyFor"/> allows it.</summary>
    WhereAllowed,
}

internal sealed record KeyShape(string Name, ValueShape Value, Need Need, Message Meaning)
{
    /// <summary>The words of the map's <see cref="MapShape.Variant"/> key for which this key is allowed; empty for all.</summary>
    public IReadOnlyList<string> OnlyFor { get; init; } = [];
}

/// <param name="Word">A word of a map's <see cref="MapShape.Variant"/> key.</param>
/// <param name="More">The additional keys that it allows.</param>
internal sealed record MapVariant(string Word, MapShape More);

/// <summary>A map with known keys.</summary>
/// <param name="Name">What it describes, as used in headings and messages.</param>
/// <param name="Variant">The key whose word determines which other keys are allowed; null if all are.</param>
internal sealed record MapShape(Message Name, IReadOnlyList<KeyShape> Keys, string? Variant = null) : ValueShape
{
    /// <summary>The additional keys by word; empty if no word adds keys.</summary>
    public IReadOnlyList<MapVariant> Variants { get; init; } = [];

    public override Message Describe() => KeyMessages.MapWithKeys(Name);

    /// <param name="variant">Null if unknown: then the keys of all variants are included.</param>
    public IEnumerable<KeyShape> KeysOf(string? variant) => Keys.Concat(
        Variants.Where(one => variant is null || one.Word == variant).SelectMany(one => one.More.Keys)).DistinctBy(key => key.Name);

    public KeyShape? Key(string name, string? variant = null)
    {
        // Plain loops, because this runs for every key of every file.
        foreach (KeyShape key in Keys)
            if (key.Name == name) return key;
        foreach (MapVariant one in Variants)
            if ((variant is null || one.Word == variant) && one.More.Keys.FirstOrDefault(key => key.Name == name) is { } further) return further;
        return null;
    }
}
