namespace Indicators.Messages;

/// <summary>What the value of a message's parameter is; it decides how the value is written.</summary>
internal enum ParameterType
{
    /// <summary>A name, code, path, period or other text, written as it is.</summary>
    Text,

    /// <summary>A text that a library gives in English; other languages may leave it out.</summary>
    English,

    /// <summary>A text of the definitions, in the reader's language.</summary>
    Localized,

    /// <summary>How many: grouped digits. The first of a message decides the plural form.</summary>
    Count,

    /// <summary>A figure, with the language's decimal and grouping marks and at most six decimals.</summary>
    Number,

    /// <summary>A number of a line, column or year: digits alone.</summary>
    Ordinal,

    /// <summary>Another message.</summary>
    Message,

    /// <summary>Texts or messages, joined by commas.</summary>
    List,

    /// <summary>Texts or messages, the last joined by "and".</summary>
    And,

    /// <summary>Texts or messages, the last joined by "or".</summary>
    Or,
}
