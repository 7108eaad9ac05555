namespace ShiftLeft.Analyzers.Rules.Serialization;

/// <summary>Serializers, other than those with a rule of their own, that are told to take types from the data.</summary>
internal sealed class SL4008_TypesFromData() : CodeRule(Rule.SL4008_TypesFromData)
{
    public override void Register(RuleRegistry on)
    {
        RegisterMessagePack(on);
        RegisterYaml(on);
        RegisterJson(on);
        foreach (var type in new[] { "ProtoBuf.ProtoMemberAttribute", "ProtoBuf.Meta.ValueMember" })
            on.Setting(new(type, "DynamicType", UnsafeSetting.Always(true), ""), static (context, set) => Report(context, set, "DynamicType"));
    }

    private static void RegisterMessagePack(RuleRegistry on)
    {
        foreach (var method in new[] { "Deserialize", "DeserializeAsync" })
            on.Call("MessagePack.MessagePackSerializer+Typeless", method, static (context, call) => Report(context, call.Name(), "MessagePackSerializer.Typeless"));
        foreach (var resolver in new[] { "TypelessObjectResolver", "TypelessContractlessStandardResolver" })
        {
            on.Use("MessagePack.Resolvers." + resolver, "Instance", (context, use) => Report(context, use, resolver));
            on.Use("MessagePack.Resolvers." + resolver, "Options", (context, use) => Report(context, use, resolver));
        }

        on.Use("MessagePack.Formatters.TypelessFormatter", "Instance", static (context, use) => Report(context, use, "TypelessFormatter"));
    }

    private static void RegisterYaml(RuleRegistry on)
    {
        const string Resolver = "YamlDotNet.Serialization.NodeTypeResolvers.TypeNameInTagNodeTypeResolver";
        on.New(Resolver, static (context, creation) => Report(context, creation, "TypeNameInTagNodeTypeResolver"));
        on.Call("YamlDotNet.Serialization.DeserializerBuilder", "WithNodeTypeResolver", static (context, call) =>
        {
            if (call.TargetMethod.TypeArguments.Any(static type => type.Is(Resolver)))
                Report(context, call.Name(), "TypeNameInTagNodeTypeResolver");
        });
        on.Call("YamlDotNet.Serialization.DeserializerBuilder", "WithTagMapping", static (context, call) =>
        {
            // typeof(Circle) is a choice of the code; a type that is found by its name or among all types of an assembly is not.
            if (call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "type")?.Value.Origins().Any(IsAnyType) == true)
                Report(context, call.Name(), "WithTagMapping");
        });
        on.Operation(OperationKind.MethodBody, static (context, body) =>
        {
            if (context.ContainingSymbol is IMethodSymbol { Name: "Resolve" } method && method.IsMemberOf("YamlDotNet.Serialization.INodeTypeResolver")
                && body.Descendants().FirstOrDefault(static part => part is IInvocationOperation { TargetMethod: { Name: "GetType", ContainingType.Name: "Type" or "Assembly" } }) is { } load)
            {
                Report(context, load, method.ContainingType.Name);
            }
        });
    }

    private static void RegisterJson(RuleRegistry on)
    {
        on.Setting(new("fastJSON.JSONParameters", "BadListTypeChecking", UnsafeSetting.Always(false), ""), static (context, set) => Report(context, set, "BadListTypeChecking"));
        on.Call("fastJSON.JSON", "ToObject", static (context, call) =>
        {
            if (!call.TargetMethod.IsGenericMethod && !call.Arguments.Any(static argument => argument.Value.Unwrapped() is ITypeOfOperation || IsPlain(argument.Value)))
                Report(context, call.Name(), "JSON.ToObject without a type");
        });
        on.Set("ServiceStack.Text.JsConfig", "AllowRuntimeType", static (context, set) =>
        {
            if (set.Value.AlwaysReturnsTrue())
                Report(context, set, "AllowRuntimeType");
        });
        on.Call("Jayrock.Json.Conversion.JsonConvert", "Import", static (context, call) =>
        {
            if (call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Type.Is("System.Type") == true)?.Value.Origins().Any(static type => type is not ITypeOfOperation) == true)
                Report(context, call.Name(), "JsonConvert.Import with a type of run time");
        });
    }

    private static bool IsAnyType(IOperation type) => type
        is IInvocationOperation { TargetMethod.Name: "GetType" or "GetTypes" or "Load" }
        or ITypeOfOperation { TypeOperand.SpecialType: SpecialType.System_Object };

    /// <summary>fastJSON parameters that read no type names.</summary>
    private static bool IsPlain(IOperation parameters) =>
        parameters.Type.Is("fastJSON.JSONParameters") && TrackedObject.Denoted(parameters).Sets("UseExtensions").Any(static set => set.Value.IsAlways(false));

    private static void Report(RuleContext context, IOperation at, string what) => Report(context, at.Syntax, what);

    private static void Report(RuleContext context, SyntaxNode at, string what) => context.Report(Rule.SL4008_TypesFromData, at, what);
}
