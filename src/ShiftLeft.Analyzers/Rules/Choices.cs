namespace ShiftLeft.Analyzers.Rules;

/// <summary>What whoever runs the program decides by a setting, and not the code.</summary>
internal static class Choices
{
    /// <summary>Whether a setting whose name holds one of the words decides that this comes to pass.</summary>
    public static bool IsChosenBySetting(this IOperation use, params string[] words)
    {
        for (var (inner, outer) = (use, use.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            if (outer is IConditionalOperation choice && choice.Condition != inner && choice.Condition.DescendantsAndSelf().Any(part =>
                part is (IPropertyReferenceOperation or IFieldReferenceOperation) and IMemberReferenceOperation { Member.Name: var name, Type.SpecialType: SpecialType.System_Boolean } && Words.Of(name) is var said && Array.Exists(words, said.Say)))
            {
                return true;
            }
        }

        return false;
    }
}
