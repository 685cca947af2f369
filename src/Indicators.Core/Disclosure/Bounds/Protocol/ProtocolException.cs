namespace Indicators.Disclosure.Bounds.Protocol;

/// <summary>A request or an answer that is malformed, truncated or too long. The message contains nothing of it.</summary>
internal class ProtocolException(string message) : FormatException(message);

/// <summary>A request or an answer of another version of the protocol.</summary>
internal sealed class ProtocolVersionException() : ProtocolException("It is of another version of the protocol.");
