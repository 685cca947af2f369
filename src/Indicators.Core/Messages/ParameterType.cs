namespace Indicators.Messages;

/// <summary>The type of a message parameter, which determines how its value is formatted.</summary>
internal enum ParameterType
{
    /// <summary>A name, code, path, period or other text, inserted unchanged.</summary>
    Text,

    /// <summary>A text that a library provides in English; other languages may omit it.</summary>
    English,

    /// <summary>A text that English does not show and offers to languages that need it, such as another form of a name; they may omit it.</summary>
    Offered,

    /// <summary>A text of the definitions, in the reader's language.</summary>
    Localized,

    /// <summary>A count, with digit grouping. The first count of a message determines the plural form.</summary>
    Count,

    /// <summary>A figure, with the language's decimal and grouping separators and at most six decimals.</summary>
    Number,

    /// <summary>The number of a line, column or year, without digit grouping.</summary>
    Ordinal,

    /// <summary>Another message.</summary>
    Message,

    /// <summary>Texts or messages, separated by commas.</summary>
    List,

    /// <summary>Texts or messages, the last preceded by "and".</summary>
    And,

    /// <summary>Texts or messages, the last preceded by "or".</summary>
    Or,
}
