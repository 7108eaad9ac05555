namespace ShiftLeft.Analyzers.Rules.Serialization;

/// <summary>DataSet and DataTable read from XML that can bring its own schema, directly or as part of what a serializer reads.</summary>
internal sealed class SL4004_DataSetFromXml() : CodeRule(Rule.SL4004_DataSetFromXml)
{
    private const string DataSet = "System.Data.DataSet";
    private const string DataTable = "System.Data.DataTable";

    /// <summary>How deep the members of a serialized type are looked through.</summary>
    private const int MaxDepth = 3;

    /// <summary>Modes that pass over a schema in the document: IgnoreSchema, InferSchema, InferTypedSchema.</summary>
    private static readonly HashSet<long> OwnSchema = [2, 3, 6];

    public override void Register(RuleRegistry on)
    {
        foreach (var type in new[] { DataSet, DataTable })
        {
            on.Call(type, "ReadXml", OnRead);
            // : base(info, context), what the designer writes into typed data sets.
            on.Call(type, ".ctor", (context, call) =>
            {
                if (call.TargetMethod.Parameters.FirstOrDefault()?.Type.Is("System.Runtime.Serialization.SerializationInfo") == true)
                    context.Report(Rule.SL4004_DataSetFromXml, call, $"The serialization constructor of {context.ContainingSymbol.ContainingType.Name}");
            });
        }

        foreach (var serializer in new[]
        {
            "System.Xml.Serialization.XmlSerializer",
            "System.Runtime.Serialization.DataContractSerializer",
            "System.Runtime.Serialization.Json.DataContractJsonSerializer",
        })
        {
            on.New(serializer, OnSerializer);
        }
    }

    private static void OnRead(RuleContext context, IInvocationOperation call)
    {
        if (call.Arguments.Length == 0 || OwnContent.Is(call.Arguments[0].Value) || IsWrittenHere(call)
            || call.Arguments.Any(static argument => argument.Parameter?.Name == "mode" && argument.Value.ConstantInteger() is { } mode && OwnSchema.Contains(mode)))
        {
            return;
        }

        context.Report(Rule.SL4004_DataSetFromXml, call.Name(), $"{call.TargetMethod.ContainingType.Name}.ReadXml");
    }

    private static void OnSerializer(RuleContext context, IObjectCreationOperation creation)
    {
        if (creation.Arguments.Select(static argument => argument.Value.Unwrapped()).OfType<ITypeOfOperation>().FirstOrDefault() is { } type
            && Holds(type.TypeOperand, MaxDepth) is { } table && !SerializerUse.OnlyWrites(creation))
        {
            var holder = table.Equals(type.TypeOperand, SymbolEqualityComparer.Default) ? "" : $"{type.TypeOperand.Name}, which has ";
            context.Report(Rule.SL4004_DataSetFromXml, creation, $"{creation.Type?.Name} for {holder}a {table.Name},");
        }
    }

    /// <summary>A copy by way of a stream that the same member has just written.</summary>
    private static bool IsWrittenHere(IInvocationOperation read) => read.Root().Descendants().OfType<IInvocationOperation>().Any(write =>
        write.TargetMethod.Name == "WriteXml" && write.Arguments.Length > 0
        && ObjectPath.Of(write.Arguments[0].Value) is { } written && written.Equals(ObjectPath.Of(read.Arguments[0].Value)));

    private static ITypeSymbol? Holds(ITypeSymbol type, int depth)
    {
        if (type.IsOrInherits(DataSet) || type.IsOrInherits(DataTable))
            return type;
        if (type is IArrayTypeSymbol array)
            return Holds(array.ElementType, depth);
        if (depth == 0 || type is not INamedTypeSymbol named)
            return null;
        if (named.TypeArguments.Select(argument => Holds(argument, depth - 1)).FirstOrDefault(static found => found is not null) is { } inArgument)
            return inArgument;
        // Types of libraries are what their serializers make of them.
        return named.DeclaringSyntaxReferences.IsEmpty ? null : named.GetMembers()
            .Where(static member => member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public })
            .Select(static member => (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type)
            .Select(member => member is null ? null : Holds(member, depth - 1))
            .FirstOrDefault(static found => found is not null);
    }
}
