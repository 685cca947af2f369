using Indicators.Definitions;
using Indicators.Disclosure.Releases;
using Indicators.Normalisation;

namespace Indicators.Disclosure.Suppression;

/// <summary>A base cell of zero: persons of whom nobody is there, but might be.</summary>
/// <param name="Name">What it is known by in later runs: the first of its places.</param>
/// <param name="Places">The cells of returns that would count these persons: of the return itself, of a longer period, of a coarser return, of a declared whole.</param>
internal sealed record ZeroCell(CellName Name, DisclosurePolicy Policy, IReadOnlyList<ZeroPlace> Places);

/// <summary>A cell of a return in which persons would be counted.</summary>
/// <param name="Codes">The codes of the cell, by dimension.</param>
internal sealed record ZeroPlace(Structure Structure, ReportingUnit Filing, IReadOnlyDictionary<string, string> Codes);
