using ShiftLeft.Analyzers.Flow;
using ShiftLeft.Analyzers.Models.Entry;
using ShiftLeft.Analyzers.Models.Reading;

namespace ShiftLeft.Analyzers.Models;

/// <summary>
/// Models for those who prefer code: attributes of their own, whatever the namespace, that are called <c>SanitizerAttribute</c> (what the
/// method returns is safe; a method that returns a truth vouches for its arguments) and <c>UntrustedAttribute</c> (what the parameter,
/// property or result holds is not). Only where <c>shiftleft.model_attributes</c> asks for them.
/// </summary>
internal static class ModelAttributes
{
    private const string Sanitizer = "Sanitizer";
    private const string Untrusted = "Untrusted";

    public static SourceModel? SourceOf(ISymbol declared) => declared.Has(Untrusted) ? Source.Of(ThreatModel.Remote, "outside") : null;

    /// <summary>Adds what the attributes of a method, or of the property it belongs to, say.</summary>
    public static void Add(MemberModelBuilder model, IMethodSymbol method)
    {
        if (method.HasInherited(Untrusted) || method.GetReturnTypeAttributes().Any(static attribute => attribute.AttributeClass.IsCalled(Untrusted)))
            model.Add(new SourceModel(new(ModelRoot.Return, 0, []), ThreatModel.Remote, "outside", SourceKinds.Untrusted));
        if (Cleared(method) is not { IsEmpty: false } cleared)
            return;
        if (method.ReturnType.SpecialType != SpecialType.System_Boolean)
        {
            model.Add(new BarrierModel(new(ModelRoot.Return, 0, []), cleared, null, []));
            return;
        }

        for (var i = 0; i < method.Parameters.Length; i++)
            model.Add(new GuardModel(new(ModelRoot.Argument, i, []), Accepting: true, cleared, NeedsConstant: false, NeedsCanonical: false, IsOrder: false));
    }

    /// <summary>The kinds of sink that the texts in the attribute name; every one where there are none.</summary>
    private static KindSet? Cleared(IMethodSymbol method)
    {
        for (var current = method; current is not null; current = current.OverriddenMethod)
        {
            if (current.Find(Sanitizer) is not { } attribute)
                continue;
            var kinds = attribute.ConstructorArguments
                .SelectMany(static argument => argument.Kind == TypedConstantKind.Array ? argument.Values : ImmutableArray.Create(argument))
                .Select(static argument => argument.Value).OfType<string>().ToList();
            return kinds.Count == 0 ? KindSet.All : kinds.Aggregate(KindSet.None, static (all, kind) => all | (KindColumn.Barrier(kind)?.Cleared ?? KindSet.None));
        }

        return null;
    }
}
