using ShiftLeft.Analyzers.Flow.Ir;
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

    /// <summary>Whether nobody but administrators of the program can send what a source in this member gives.</summary>
    bool IsForAdministrators(ISymbol member);

    /// <summary>What the data of a parameter, field or property is by its declaration, whoever puts it there.</summary>
    SourceModel? InherentSourceOf(ISymbol declared);

    /// <summary>What a constant is, whoever wrote it there: a secret that must not be told.</summary>
    SourceModel? InherentSourceOf(string constant);

    /// <summary>What an array or collection of numbers is that are all written in the code.</summary>
    SourceModel? InherentSourceOfNumbers(int count);

    /// <summary>Whether a member of a library is that source on an object of a class that is derived of its own, by a library or (<paramref name="isOwn"/>) by the program.</summary>
    bool IsSourceOn(ITypeSymbol derived, bool isOwn, SourceModel source, IMethodSymbol method);

    /// <summary>What the result of a call is not dangerous for although it depends on what it is given, for all that is known of the member.</summary>
    KindSet ClearedBy(IMethodSymbol method);

    /// <summary>Kinds of sink that data of unknown origin may harm.</summary>
    KindSet OfUnknownOrigin { get; }

    /// <summary>Whether the framework calls the delegate given as this argument with data from outside.</summary>
    bool IsHandler(IMethodSymbol method, int argument);

    /// <summary>The same for a parameter of such a delegate.</summary>
    SourceModel? SourceOfHandler(IParameterSymbol parameter);

    /// <summary>Whether a member gives a part of something, a check of which says something of the whole.</summary>
    PartModel? PartOf(IMethodSymbol method);

    /// <summary>Whether a member puts a text together in an order that is known.</summary>
    TextForm? TextFormOf(IMethodSymbol method);

    /// <summary>What a member does with members that it is given the names of.</summary>
    ReflectionRole ReflectionOf(IMethodSymbol method);

    /// <summary>What a member says of the classes that stand behind an interface.</summary>
    RegistrationRole RegistrationOf(IMethodSymbol method);

    /// <summary>Whether it matters of which constants a member makes what it gives.</summary>
    bool IsRecipe(IMethodSymbol method);

    /// <summary>The text that such a member makes of what is known of its operands, or null.</summary>
    string? TextOf(IMethodSymbol recipe, object?[] operands);

    /// <summary>How what a method gives is made, where its attributes say so.</summary>
    Recipe? RecipeOf(IMethodSymbol method);

    /// <summary>Kinds of sink that only the very object of a source harms, not what depends on it or hangs off it.</summary>
    KindSet OfWholeObjects { get; }

    /// <summary>Kinds of sink that write an object as its text: what hangs off it does no harm, unless it is of a class that writes its parts.</summary>
    KindSet OfTexts { get; }

    /// <summary>Kinds of sink that a number harms: by its size alone.</summary>
    KindSet OfNumbers { get; }

    /// <summary>Kinds of sink that only a value as a whole harms: a text that is put together from it and others is another value.</summary>
    KindSet OfWholeValues { get; }

    /// <summary>What data can harm right behind a constant text: the password of a connection string.</summary>
    KindSet HarmedBehind(string text);

    /// <summary>What is left of kinds, considering which marks are left.</summary>
    KindSet Dangerous(KindSet kinds);

    /// <summary>What the comparison of a character with a constant vouches for.</summary>
    Verdict Compared(Comparison comparison, char constant);

    /// <summary>What data is not dangerous for behind a constant start: a URL whose host is fixed.</summary>
    KindSet ClearedByPrefix(string prefix);

    /// <summary>
    /// What data is not dangerous for behind other data and a constant text: the path of a URL whose host comes from a setting. Whoever chooses
    /// that other data is another matter.
    /// </summary>
    /// <param name="prefix">The constant start of the whole text; may be empty.</param>
    /// <param name="behind">The constant text just before the data; not empty.</param>
    KindSet ClearedBehind(string prefix, string behind);

    /// <summary>What a helper of the program makes a text harmless for when it looks at a list like this: the characters no file name has.</summary>
    /// <param name="list">How it is made, or its elements.</param>
    KindSet ClearedByCleaning(object list);

    /// <summary>
    /// What data is dangerous for again in a text, though it has been made harmless for another place: the whole host of a URL, where only a
    /// part of an address has been escaped.
    /// </summary>
    /// <param name="prefix">The constant start.</param>
    /// <param name="following">The constant text behind the data.</param>
    KindSet RestoredBetween(string prefix, string following);

    /// <summary>What the data of a source is harmless for in the body that asks for it, since the framework has checked it before it calls.</summary>
    KindSet ClearedIn(ISymbol body, IMethodSymbol source);

    /// <summary>What the framework has checked before it fills a parameter: an attribute says which texts are valid.</summary>
    KindSet ClearedByDeclaration(ISymbol declared);
}
