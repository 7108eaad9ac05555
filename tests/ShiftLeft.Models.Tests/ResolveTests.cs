using Microsoft.CodeAnalysis;
using ShiftLeft.Analyzers.Models;
using ShiftLeft.Analyzers.Models.Reading;

namespace ShiftLeft.Models.Tests;

/// <summary>A model that names what does not exist is silent for ever: every row must find its member in the library it is about.</summary>
public sealed class ResolveTests
{
    /// <summary>Namespaces (with all below) and types whose library cannot be had here.</summary>
    private static readonly Dictionary<string, string> Unavailable = new()
    {
        ["MySql.Data"] = "licensed under the GPL; the API is that of MySqlConnector",
        ["NHibernate"] = "not on the package source of this build",
        ["Oracle.ManagedDataAccess"] = "not on the package source of this build",
        ["System.Data.Entity"] = "EntityFramework 6 is not on the package source of this build",
        ["System.Web.Http"] = "ASP.NET Web API 2 is not on the package source of this build",
        ["Amazon.Lambda"] = "not on the package source of this build",
        ["Microsoft.EntityFrameworkCore.RawSqlString"] = "of Entity Framework Core 2, which the packages of a later one exclude",
        ["MediatR.ISender"] = "of a version of MediatR that is not free",
        ["MediatR.IPublisher"] = "of a version of MediatR that is not free",
        ["LinqToDB.Data.DataConnectionExtensions"] = "of linq2db 5, which the package of version 6 excludes",
        ["Novell.Directory.Ldap"] = "not on the package source of this build",
        ["Microsoft.Security.Application"] = "AntiXSS is not on the package source of this build",
        ["Microsoft.Azure.Documents"] = "the client before Microsoft.Azure.Cosmos is not on the package source of this build",
        ["Neo4j.Driver"] = "not on the package source of this build",
        ["RazorEngine"] = "not on the package source of this build",
        ["RazorEngineCore"] = "not on the package source of this build",
        ["Scriban"] = "not on the package source of this build",
    };

    public static TheoryData<string> Files => [.. ModelFiles.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_row_resolves(string file)
    {
        var failures = ModelFiles.Read(file).Rows
            .Where(static row => !Prefixes(row).Any(Unavailable.ContainsKey))
            .Select(static row => (row, Error: Error(row)))
            .Where(static failed => failed.Error is not null)
            .Select(failed => $"{file}({failed.row.Line}): {failed.row.Namespace}.{failed.row.Type}.{failed.row.Name}{failed.row.Signature}: {failed.Error}");

        Assert.True(!failures.Any(), string.Join("\n", failures));
    }

    [Fact]
    public void Every_library_that_cannot_be_had_is_named_by_a_row() =>
        Assert.Empty(Unavailable.Keys.Except(
            ModelFiles.Names.SelectMany(static file => ModelFiles.Read(file).Rows).SelectMany(Prefixes)));

    private static IEnumerable<string> Prefixes(ModelRow row)
    {
        var name = row.Namespace + "." + row.Type;
        for (var end = name.Length; end > 0; end = name.LastIndexOf('.', end - 1))
            yield return name[..end];
    }

    private static string? Error(ModelRow row)
    {
        if (row.Type.Length == 0)
            return Libraries.HasNamespace(row.Namespace) ? null : "no such namespace";
        var types = Libraries.Types(row.Namespace + "." + row.Type).ToList();
        if (types.Count == 0)
            return "no such type";
        if (row.Name.Length == 0)
            return null;
        var members = types.SelectMany(type => type.GetMembers(row.Name)).OfType<IMethodSymbol>().ToList();
        var named = members.Where(method => row.Arity < 0 || row.Arity == method.Arity).ToList();
        if (named.Count == 0)
            return "no such member";
        var overloads = named.Where(method => row.Signature.Length == 0 || row.Signature == Signature.Of(method)).ToList();
        if (overloads.Count == 0)
            return "no such overload; there are " + string.Join(" ", named.Select(Signature.Of));
        return PathError(row.Input, overloads) ?? PathError(row.Output, overloads) ?? ConditionError(row, overloads) ?? VersionError(row) ?? SubtypesError(row, overloads);
    }

    private static string? PathError(string text, List<IMethodSymbol> overloads)
    {
        foreach (var path in text.Length == 0 ? [] : AccessPathParser.Parse(text, out _)!)
        {
            if (!overloads.Exists(method => Fits(path, method)))
                return $"'{text}' fits no overload; there are {string.Join(" ", overloads.Select(Show))}";
        }

        return null;
    }

    private static string? ConditionError(ModelRow row, List<IMethodSymbol> overloads) =>
        row.Table == ModelTable.Sink && KindColumn.Sink(row.Kind)!.Value.Conditions.Any(condition => !overloads.Exists(method => Fits(condition.Place, method)))
            ? $"the condition of '{row.Kind}' fits no overload"
            : null;

    /// <summary>A misspelt member is one that no version has.</summary>
    private static string? VersionError(ModelRow row) =>
        row.Table == ModelTable.Sink && KindColumn.Sink(row.Kind)!.Value.Lacks is { } member
        && !Libraries.Types(member[..member.LastIndexOf('.')]).Any(type => type.GetMembers(member[(member.LastIndexOf('.') + 1)..]).Length > 0)
            ? $"no library has '{member}'"
            : null;

    private static bool Fits(AccessPath path, IMethodSymbol method)
    {
        if (path.Root == ModelRoot.This && method.IsStatic)
            return false;
        return path.Resolve(method).Any(place => StepsFit(place, method));
    }

    /// <summary>What a row takes for a delegate must be one, with so many parameters.</summary>
    private static bool StepsFit(ModelPath path, IMethodSymbol method)
    {
        var type = path.Root switch
        {
            ModelRoot.Return when method.MethodKind == MethodKind.Constructor || method.ReturnsVoid => null,
            ModelRoot.Return => method.ReturnType,
            ModelRoot.This => method.ContainingType,
            _ => method.Parameters[path.Index].Type,
        };
        if (type is null)
            return false;
        foreach (var step in path.Steps)
        {
            if (step.Kind is ModelStepKind.Element or ModelStepKind.KeyedElement or ModelStepKind.Field)
                return true;
            if (Invoke(type) is not { } invoke)
                return false;
            if (step.Kind == ModelStepKind.ReturnValue)
                return !invoke.ReturnsVoid;
            return step.Index < invoke.Parameters.Length;
        }

        return true;
    }

    private static IMethodSymbol? Invoke(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Expression", TypeArguments: [INamedTypeSymbol inner] } ? inner.DelegateInvokeMethod : (type as INamedTypeSymbol)?.DelegateInvokeMethod;

    /// <summary>A static member or constructor has no overrides: 'true' in the column would mislead the reader.</summary>
    private static string? SubtypesError(ModelRow row, List<IMethodSymbol> overloads) =>
        row.Subtypes && row.Table != ModelTable.Neutral && overloads.TrueForAll(static method => method.IsStatic || method.MethodKind == MethodKind.Constructor)
            ? "nothing can override it"
            : null;

    private static string Show(IMethodSymbol method) =>
        "(" + string.Join(", ", method.Parameters.Select(static parameter => parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) + " " + parameter.Name)) + ")";
}
