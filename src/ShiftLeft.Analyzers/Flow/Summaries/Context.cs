using ShiftLeft.Analyzers.Flow.Values;

namespace ShiftLeft.Analyzers.Flow.Summaries;

/// <summary>
/// What a caller knows of a method's inputs that decides which way the method goes: which class an object is of, which constant a flag or
/// name is, which function a delegate runs. A method looked at in a context says what holds there.
/// </summary>
internal sealed class Context : IEquatable<Context>
{
    /// <summary>Nothing is known: what holds for every caller.</summary>
    public static readonly Context None = new([]);

    private readonly KeyValuePair<AccessPath, Answer>[] _answers;
    private readonly int _hash;

    /// <param name="answers">In the order of the method's questions.</param>
    public Context(KeyValuePair<AccessPath, Answer>[] answers)
    {
        _answers = answers;
        foreach (var answer in answers)
            _hash = unchecked((_hash * 397) ^ (answer.Key.GetHashCode() * 31) ^ answer.Value.GetHashCode());
    }

    public Answer? Find(AccessPath path)
    {
        foreach (var answer in _answers)
        {
            if (ReferenceEquals(answer.Key, path))
                return answer.Value;
        }

        return null;
    }

    public bool Equals(Context? other)
    {
        if (other is null || _hash != other._hash || _answers.Length != other._answers.Length)
            return false;
        for (var i = 0; i < _answers.Length; i++)
        {
            if (!ReferenceEquals(_answers[i].Key, other._answers[i].Key) || !_answers[i].Value.Equals(other._answers[i].Value))
                return false;
        }

        return true;
    }

    public override bool Equals(object? other) => Equals(other as Context);

    public override int GetHashCode() => _hash;
}

/// <summary>What is known of one input: one of the three.</summary>
/// <param name="Types">The classes that the object may be of, and no others.</param>
/// <param name="Constant">The value itself.</param>
/// <param name="Function">The only method that the delegate runs.</param>
internal sealed record Answer(ITypeSymbol[] Types, Constant? Constant, IMethodSymbol? Function)
{
    public static Answer? Of(Value value)
    {
        if (value.Constant is { Value: not null } constant)
            return new Answer([], constant, null);
        if (value.Objects.Length == 0)
            return value.Delegates is [var only] ? new Answer([], null, only.Method) : null;
        if (value.Delegates.Length > 0)
            return null;
        var types = new List<ITypeSymbol>();
        foreach (var candidate in value.Objects)
        {
            if (candidate.Types.Length == 0)
                return null;
            foreach (var type in candidate.Types)
            {
                if (!types.Contains(type, SymbolEqualityComparer.Default))
                    types.Add(type);
            }
        }

        // A class of a library runs nothing of the program.
        return types.TrueForAll(static type => type.DeclaringSyntaxReferences.IsEmpty) ? null : new Answer([.. types], null, null);
    }

    public bool Equals(Answer? other) =>
        other is not null
        && Constant == other.Constant
        && SymbolEqualityComparer.Default.Equals(Function, other.Function)
        && Types.Length == other.Types.Length
        && Array.TrueForAll(Types, type => Array.Exists(other.Types, candidate => SymbolEqualityComparer.Default.Equals(candidate, type)));

    public override int GetHashCode()
    {
        var hash = Constant?.GetHashCode() ?? SymbolEqualityComparer.Default.GetHashCode(Function);
        foreach (var type in Types)
            hash ^= SymbolEqualityComparer.Default.GetHashCode(type);
        return hash;
    }
}
