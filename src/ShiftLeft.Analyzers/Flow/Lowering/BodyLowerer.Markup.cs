using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Flow.Lowering;

// Attributes of tag helpers: Razor has the page write their value, which then goes into no page but to the tag helper.
internal sealed partial class BodyLowerer
{
    private List<int>? _attribute;

    /// <summary>Lowers what is written between <c>BeginWriteTagHelperAttribute</c> and its end to a text.</summary>
    private bool WritesAttribute(IInvocationOperation invocation, out int result)
    {
        result = Instruction.None;
        if (invocation.TargetMethod.ContainingType?.Name != "RazorPageBase")
            return false;
        switch (invocation.TargetMethod.Name)
        {
            case "BeginWriteTagHelperAttribute":
                _attribute = [];
                return true;
            case "WriteLiteral" when _attribute is not null && invocation.Arguments is [var literal]:
                _attribute.Add(Evaluate(literal.Value));
                return true;
            case "EndWriteTagHelperAttribute" when _attribute is { } parts:
                _attribute = null;
                result = NewRegister();
                Emit(new ConcatInstruction(result, [.. parts], invocation.Syntax.Span));
                return true;
            default:
                return false;
        }
    }
}
