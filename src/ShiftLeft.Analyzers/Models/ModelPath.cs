namespace ShiftLeft.Analyzers.Models;

/// <summary>Where a path of a model starts, seen from a call of the member.</summary>
internal enum ModelRoot
{
    /// <summary>An argument, by the position of its parameter. The receiver of an extension method is argument 0.</summary>
    Argument,

    /// <summary>The receiver of an instance member, or the object a constructor makes.</summary>
    This,

    /// <summary>The result of the call.</summary>
    Return,

    /// <summary>A parameter, seen from inside the method: what others pass to it. Only in sources of entry points.</summary>
    Parameter,
}

/// <summary>One step inside a value.</summary>
internal enum ModelStepKind
{
    /// <summary>Any element of a collection, array or enumerator; the value of a dictionary entry.</summary>
    Element,

    /// <summary>The element under the key that is an argument of the call, where that is a constant; otherwise any element.</summary>
    KeyedElement,

    /// <summary>A field or property, by name.</summary>
    Field,

    /// <summary>A parameter of a delegate: what the callee passes to it.</summary>
    Parameter,

    /// <summary>What a delegate returns.</summary>
    ReturnValue,
}

/// <param name="Index">The position, where the step is a parameter (-1 stands for every one) or an element under a key (the position of the key).</param>
/// <param name="Name">The name, where the step is a field or property.</param>
internal readonly record struct ModelStep(ModelStepKind Kind, int Index = 0, string Name = "");

/// <summary>A place in the interface of a member: <c>Argument[1].Element</c>, <c>Argument[this]</c>, <c>Argument[0].Parameter[0]</c>.</summary>
/// <param name="Index">The position, where the root is an argument or parameter.</param>
internal sealed record ModelPath(ModelRoot Root, int Index, ModelStep[] Steps);
