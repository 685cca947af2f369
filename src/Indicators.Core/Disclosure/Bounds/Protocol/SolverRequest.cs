namespace Indicators.Disclosure.Bounds.Protocol;

/// <summary>What a solver is asked.</summary>
internal abstract record SolverRequest;

/// <summary>What a solver answers: claims, each of which the caller proves before using it.</summary>
internal abstract record SolverAnswer;
