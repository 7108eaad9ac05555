using ShiftLeft.Analyzers.Rules.Secrets;

namespace ShiftLeft.Analyzers.Rules.Crypto;

internal sealed class SL2005_HardcodedKey() : CodeRule(Rule.SL2005_HardcodedKey)
{
    private const int ShortestSalt = 1;

    public override void Register(RuleRegistry on)
    {
        foreach (var sink in KeySinks.Parameters)
        {
            if (sink.IsConstructor)
                on.New(sink.Type, (context, creation) => Argument(context, creation.Arguments, sink));
            else
                on.Call(sink.Type, sink.Member, (context, call) => Argument(context, call.Arguments, sink));
        }

        foreach (var sink in KeySinks.Properties)
            on.Set(sink.Type, sink.Member, (context, assignment) => Report(context, assignment.Value, sink, ((IMemberReferenceOperation)assignment.Target).Instance?.Type));
    }

    private static void Argument(RuleContext context, ImmutableArray<IArgumentOperation> arguments, KeySink sink)
    {
        if (arguments.FirstOrDefault(argument => argument.Parameter?.Name == sink.Parameter) is { ArgumentKind: ArgumentKind.Explicit } argument
            && !(sink.IsSalt ? false : KeyLabels.IsLabel(context.Operation)))
        {
            var user = (context.Operation as IObjectCreationOperation)?.Type
                ?? (context.Operation as IInvocationOperation)?.Instance?.Type ?? argument.Parameter!.ContainingType;
            Report(context, argument.Value, sink, user);
        }
    }

    private static void Report(RuleContext context, IOperation value, KeySink sink, ITypeSymbol? user)
    {
        var isZero = Buffers.Unfilled(value) is not null;
        var constant = context.Constants(value).FirstOrDefault(found => sink.IsSalt ? found.Text.Length >= ShortestSalt : HardcodedCredential.IsCredential(found.Text));
        if ((constant is null && !isZero) || value.IsDevelopmentOnly() || TestProjects.IsTest(context.Compilation))
            return;
        var isExact = false;
        Location[] steps = constant is null ? [] : [constant.LocationOf(out isExact)];
        var name = user?.Name ?? "a cipher";
        var setting = isExact && !sink.IsSalt ? SecretSetting.Of(context.ContainingSymbol, "key", name) : null;
        context.Report(
            Rule.SL2005_HardcodedKey, value.Syntax.GetLocation(), steps, SecretSetting.For(setting),
            constant is null ? "An array of zeros" : "A constant",
            (sink.IsSalt ? "the salt of " : "the key of ") + name,
            sink.IsSalt ? "make one for each password with RandomNumberGenerator and store it beside the hash" : "read it from configuration or a key store");
    }
}
