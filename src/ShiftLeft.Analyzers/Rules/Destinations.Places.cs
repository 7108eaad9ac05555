namespace ShiftLeft.Analyzers.Rules;

// What is noted and followed once a value is put somewhere.
internal sealed partial class Destinations
{
    /// <summary>Follows a value into what it is assigned to, appended to or copied into.</summary>
    private void Fill(IOperation target)
    {
        target = target.Unwrapped();
        switch (target)
        {
            case ILocalReferenceOperation local:
                Put(local.Local);
                break;
            case IParameterReferenceOperation parameter:
                Put(parameter.Parameter.Name, parameter.Type);
                break;
            case IPropertyReferenceOperation { Arguments: { Length: > 0 } arguments } indexer:
                NameBySiblings(arguments, null);
                if (indexer.Instance is { } indexed)
                    Fill(indexed);
                break;
            case IMemberReferenceOperation member:
                Put(member.Member.Name, member.Type);
                break;
            case IArrayElementReferenceOperation element:
                Fill(element.ArrayReference);
                break;
            case IInvocationOperation { Instance: { } receiver }: // a chain: text.Append(a).Append(b), buffer.AsSpan()
                Fill(receiver);
                break;
            case IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: { Length: > 0 } arguments }:
                Fill(arguments[0].Value);
                break;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }:
                var initializer = target.Parent;
                while (initializer is not (null or IObjectOrCollectionInitializerOperation))
                    initializer = initializer.Parent;
                if (initializer?.Parent is IObjectCreationOperation creation)
                    Climb(creation);
                break;
        }
    }

    /// <summary>A constant in front of the value names it: <c>form.Add("nonce", value)</c>, <c>headers["ETag"] = value</c>.</summary>
    private void NameBySiblings(IEnumerable<IArgumentOperation> arguments, IArgumentOperation? value)
    {
        foreach (var sibling in arguments.TakeWhile(sibling => sibling != value))
        {
            if (sibling.Value.ConstantString() is { Length: > 0 and < 40 } name && !name.Any(char.IsWhiteSpace))
                Put(name, value?.Value.Type);
        }
    }

    private void Put(ISymbol place)
    {
        var (name, type) = place switch
        {
            IMethodSymbol { AssociatedSymbol: IPropertySymbol property } => (property.Name, property.Type),
            IMethodSymbol method => (method.Name, method.ReturnType),
            IPropertySymbol property => (property.Name, property.Type),
            IFieldSymbol field => (field.Name, field.Type),
            ILocalSymbol local => (local.Name, local.Type),
            _ => (place.Name, null),
        };
        Put(name, type);
        if (place is ILocalSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction } && _followed.Add(place))
            Follow(place);
    }

    private void Put(string name, ITypeSymbol? type)
    {
        var destination = new Destination(name, type);
        if (!_found.Contains(destination))
            _found.Add(destination);
    }

    private void Follow(ISymbol local)
    {
        foreach (var operation in _root.Descendants())
        {
            var used = operation switch
            {
                ILocalReferenceOperation reference => reference.Local,
                IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } function } => function,
                _ => (ISymbol?)null,
            };
            if (used is not null && SymbolEqualityComparer.Default.Equals(used, local))
                Climb(operation);
        }
    }
}
