using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Models.Entry;

/// <summary>Handlers of Razor Pages: <c>OnGet</c>, <c>OnPostDeleteAsync</c>.</summary>
internal sealed class RazorPages : EntryConvention
{
    private static readonly string[] Verbs = ["Get", "Post", "Put", "Delete", "Patch", "Head", "Options"];

    public override bool Calls(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsGenericMethod: false }
        && VerbOf(method.Name) is not null
        && (method.ContainingType.IsOrInherits("Microsoft.AspNetCore.Mvc.RazorPages.PageModel")
            || method.ContainingType.IsOrInherits("Microsoft.AspNetCore.Mvc.RazorPages.PageBase")
            || method.ContainingType.HasInherited("PageModel"))
        && !method.Has("NonHandler");

    public override SourceModel? SourceOf(IParameterSymbol parameter) => Binding.SourceOf(parameter, "the request");

    /// <summary>The verb that a handler's name says, with a capital; null where it is no such name. The verb ends the name, or a word or 'Async' follows.</summary>
    public static string? VerbOf(string name) => name.StartsWith("On", StringComparison.Ordinal)
        ? Array.Find(Verbs, verb => string.CompareOrdinal(name, 2, verb, 0, verb.Length) == 0 && (name.Length == verb.Length + 2 || !char.IsLower(name[verb.Length + 2])))
        : null;
}
