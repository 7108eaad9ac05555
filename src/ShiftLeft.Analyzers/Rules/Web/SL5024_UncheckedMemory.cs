using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Memory that is reserved or written by a size that nothing has compared with anything.</summary>
internal sealed class SL5024_UncheckedMemory() : CodeRule(Rule.SL5024_UncheckedMemory)
{
    /// <summary>Methods that copy without looking at the target, and the parameter that says how much.</summary>
    private static readonly (string Type, string Method, string Size)[] Copies =
    [
        ("System.Runtime.InteropServices.Marshal", "Copy", "length"),
        ("System.Runtime.CompilerServices.Unsafe", "CopyBlock", "byteCount"),
        ("System.Runtime.CompilerServices.Unsafe", "CopyBlockUnaligned", "byteCount"),
        ("System.Runtime.CompilerServices.Unsafe", "InitBlock", "byteCount"),
        ("System.Runtime.CompilerServices.Unsafe", "InitBlockUnaligned", "byteCount"),
        ("System.Runtime.InteropServices.NativeMemory", "Copy", "byteCount"),
    ];

    public override void Register(RuleRegistry on)
    {
        // The compiler has no kind of its own for stackalloc and pointers.
        on.Operation(OperationKind.None, static (context, operation) =>
        {
            switch (operation.Syntax)
            {
                case StackAllocArrayCreationExpressionSyntax
                    when operation.ChildOperations.FirstOrDefault() is { } size && InputSize.IsUnchecked(size, context.ContainingSymbol):
                    context.Report(Rule.SL5024_UncheckedMemory, operation, $"The size of this stackalloc, {size.Syntax},");
                    break;
                case ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } access when IsWritten(access)
                    && operation.SemanticModel?.GetOperation(arguments[0].Expression, context.Cancellation) is { } index
                    && InputSize.IsUnchecked(InTree(operation, index), context.ContainingSymbol):
                    context.Report(Rule.SL5024_UncheckedMemory, operation, $"The index behind this pointer, {index.Syntax},");
                    break;
            }
        });
        foreach (var (type, method, parameter) in Copies)
        {
            on.Call(type, method, (context, call) =>
            {
                if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value is { } size
                    && InputSize.IsUnchecked(size, context.ContainingSymbol) && !InputSize.IsAllocated(size))
                {
                    context.Report(Rule.SL5024_UncheckedMemory, call, $"The length of this {call.TargetMethod.Name}, {size.Syntax},");
                }
            });
        }

        on.Call("System.Buffer", "MemoryCopy", static (context, call) =>
        {
            if (call.Arguments is [_, _, { Value: var room }, { Value: var size }] && ObjectPath.Of(room) is { } path && path.Equals(ObjectPath.Of(size))
                && !InputSize.IsAllocated(size))
                context.Report(Rule.SL5024_UncheckedMemory, call, $"The room of the target, {size.Syntax}, is what is to be copied: it");
        });
        on.Operation(OperationKind.Invocation, static (context, operation) =>
        {
            var call = (IInvocationOperation)operation;
            if (call.TargetMethod.IsExtern && NativeBuffers.TooSmall(call) is { } buffer)
                context.Report(Rule.SL5024_UncheckedMemory, buffer.At, buffer.Problem);
        });
    }

    private static bool IsWritten(ElementAccessExpressionSyntax access) => access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access;

    /// <summary>The model gives the operation of a part by itself; the one inside the member is what has a parent.</summary>
    private static IOperation InTree(IOperation whole, IOperation part) =>
        whole.Descendants().FirstOrDefault(operation => operation.Syntax == part.Syntax) ?? part;
}
