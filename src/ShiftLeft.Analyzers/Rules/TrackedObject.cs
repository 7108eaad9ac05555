using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Rules;

/// <summary>
/// An object that a member creates or configures, followed by its name: the local, parameter, field or property (or chain of those) that
/// holds it. Names of fields are followed through their type's part of the file, others through their member.
/// </summary>
internal sealed class TrackedObject
{
    private readonly IOperation _at;
    private readonly SyntaxNode? _creation;
    private readonly ObjectPath? _path;

    private TrackedObject(IOperation at, SyntaxNode? creation, ObjectPath? path) => (_at, _creation, _path) = (at, creation, path);

    /// <summary>The object that the expression creates.</summary>
    public static TrackedObject Created(IOperation creation) => new(creation, creation.Syntax, ObjectPath.BoundTo(creation));

    /// <summary>The object that the expression denotes.</summary>
    public static TrackedObject Denoted(IOperation expression) =>
        expression.Unwrapped() is IObjectCreationOperation creation ? Created(creation) : new(expression, null, ObjectPath.Of(expression));

    /// <summary>The object whose property or field is assigned; null for a static member.</summary>
    public static TrackedObject? ReceiverOf(IAssignmentOperation assignment)
    {
        if (assignment.Target is not IMemberReferenceOperation { Instance: { } instance })
            return null;
        return ObjectPath.Initialized(instance) is IObjectCreationOperation creation ? Created(creation) : new(assignment, null, ObjectPath.Of(instance));
    }

    /// <summary>What the code calls it, or null.</summary>
    public string? Name => _path?.LastName;

    /// <summary>Every assignment to the property of this object.</summary>
    public IEnumerable<IAssignmentOperation> Sets(string property) =>
        Operations(property).OfType<IAssignmentOperation>().Where(assignment =>
            assignment.Target is IMemberReferenceOperation target && target.Member.Name == property && ReceiverOf(assignment) is { } receiver && Is(receiver));

    /// <summary>Every place that names this object, the places where members of it are set or read included.</summary>
    public IEnumerable<IOperation> Mentions() =>
        _path is null ? [] : Operations(_path.LastName).Where(operation => _path.Equals(ObjectPath.Of(operation)) && operation is not IConversionOperation);

    /// <summary>The calls and creations that the object is passed to, with the parameter.</summary>
    public IEnumerable<IArgumentOperation> PassedAs() =>
        Mentions().Append(_at).Select(static operation => operation.OutsideConversions().Parent).OfType<IArgumentOperation>();

    /// <summary>Whether code out of sight can see the object, other than as an argument: it is returned, or kept in a field that others can read.</summary>
    public bool Escapes => _path is { IsVisible: true } || Mentions().Append(_at).Any(static operation =>
        operation.OutsideConversions().Parent is IReturnOperation or IArrayInitializerOperation or ITupleOperation);

    private bool Is(TrackedObject other) =>
        (_creation is not null && _creation == other._creation) || (_path is not null && _path.Equals(other._path));

    private IEnumerable<IOperation> Operations(string name) => _path is { IsField: true } ? InType(name) : _at.Root().Descendants();

    private IEnumerable<IOperation> InType(string name)
    {
        if (_at.SemanticModel is not { } model || _at.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
            return [];
        return type.DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Where(node => node.Identifier.ValueText == name)
            .Select(static node => node.Ancestors().First(static ancestor => ancestor is not MemberAccessExpressionSyntax))
            .SelectMany(node => model.GetOperation(node)?.DescendantsAndSelf() ?? [])
            .Distinct();
    }
}
