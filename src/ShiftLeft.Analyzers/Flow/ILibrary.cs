using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Flow;

/// <summary>All the engine knows of the world outside the program. The engine itself knows no rule and no library.</summary>
internal interface ILibrary
{
    /// <summary>What is known of a member, or null.</summary>
    MemberModel? Of(IMethodSymbol method);

    /// <summary>
    /// Whether the result of a member that no model knows is taken to depend on what it is given. A function of a library does; a service
    /// behind an interface answers with data of its own.
    /// </summary>
    bool DependsOnArguments(IMethodSymbol method);

    /// <summary>Whether a parameter is filled by a framework with data from outside.</summary>
    SourceModel? SourceOf(IParameterSymbol parameter);

    /// <summary>Whether a property is filled by a framework with data from outside.</summary>
    SourceModel? SourceOf(IPropertySymbol property);

    /// <summary>Whether the framework calls the delegate given as this argument with data from outside.</summary>
    bool IsHandler(IMethodSymbol method, int argument);

    /// <summary>The same for a parameter of such a delegate.</summary>
    SourceModel? SourceOfHandler(IParameterSymbol parameter);

    /// <summary>What a check of this part of a value vouches for in the whole: who has compared the host of a URL knows where it leads.</summary>
    KindSet VouchedByPart(IMethodSymbol getter);

    /// <summary>What data is not dangerous for behind a constant start: a URL whose host is fixed.</summary>
    KindSet ClearedByPrefix(string prefix);

    /// <summary>What the framework has checked before it fills a parameter: an attribute says which texts are valid.</summary>
    KindSet ClearedByDeclaration(ISymbol declared);

    /// <summary>What a call says of a text because of the constants it is compared with: the match of a pattern. Null where nothing.</summary>
    /// <param name="constants">The arguments; null where one is not constant.</param>
    TextCheck? CheckOf(IMethodSymbol method, IReadOnlyList<object?> constants);
}

/// <summary>A call that returns whether a text is well formed.</summary>
/// <param name="Subject">The position of the argument that is checked.</param>
/// <param name="WhenTrue">The kinds of sink the text is not dangerous for where the call returns true.</param>
/// <param name="WhenFalse">The same where it returns false.</param>
internal sealed record TextCheck(int Subject, KindSet WhenTrue, KindSet WhenFalse);
