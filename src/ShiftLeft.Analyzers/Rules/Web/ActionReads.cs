namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>What one action does with the ids it is given: which entities it reads by them, and whether it asks whose those are.</summary>
/// <param name="Reads">The entities read by an id, each with the call that reads it.</param>
/// <param name="Tested">The entities whose owner is compared with the user, or that are read by id and user together.</param>
/// <param name="KnowsUser">Whether the action deals with the user at all.</param>
internal sealed record ActionReads(IReadOnlyList<(ITypeSymbol Entity, IParameterSymbol Id, IInvocationOperation Call)> Reads, IReadOnlyList<ITypeSymbol> Tested, bool KnowsUser);
