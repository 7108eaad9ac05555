using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Text;
using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Flow.Lowering;

/// <summary>
/// Turns the control-flow graph of one body into IR. Lambdas and local functions become methods of their own. Everything the language
/// writes in many ways (deconstruction, patterns, initializers, interpolation, accessors) comes out as loads, stores and calls; what has
/// no form here comes out as 'the result depends on all operands'.
/// </summary>
internal sealed partial class BodyLowerer
{
    private readonly ControlFlowGraph _graph;
    private readonly FinallyBlocks _finals;
    private readonly ISymbol _symbol;
    private readonly HashSet<ISymbol> _captured;
    private readonly List<MethodIr> _output;
    private readonly CancellationToken _cancellation;
    private readonly bool _sharesFrame;
    private readonly SyntaxTree _tree;

    private readonly Dictionary<ISymbol, int> _variables = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<CaptureId, int> _captures = [];
    private readonly Dictionary<CaptureId, List<IOperation>> _captureSources = [];

    /// <summary>What a ref local stands for, where it is another variable, field or element; several where it may be either.</summary>
    private readonly Dictionary<ISymbol, IReadOnlyList<IOperation>> _references = new(SymbolEqualityComparer.Default);
    private readonly List<Instruction> _prologue = [];
    private List<Instruction> _current = [];
    private int _registerCount;
    private int _iterator = Instruction.None;
    private int _thrown = Instruction.None;
    private Carrier _thisCarrier = Carrier.Object;
    private int _patternInput = Instruction.None;

    private readonly int _this;
    private readonly int _frame;
    private readonly int _statics;
    private readonly int[] _parameters;

    private BodyLowerer(
        ControlFlowGraph graph, ISymbol symbol, HashSet<ISymbol> captured, bool sharesFrame, SyntaxTree tree, List<MethodIr> output, CancellationToken cancellation)
    {
        _graph = graph;
        _finals = new FinallyBlocks(graph.Blocks.Length);
        _symbol = symbol;
        _captured = captured;
        _sharesFrame = sharesFrame;
        _tree = tree;
        _output = output;
        _cancellation = cancellation;
        _this = NewRegister();
        _frame = captured.Count > 0 || sharesFrame ? NewRegister() : Instruction.None;
        _statics = NewRegister();
        var parameters = symbol is IMethodSymbol method ? method.Parameters : ImmutableArray<IParameterSymbol>.Empty;
        _parameters = new int[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
            _variables[parameters[i]] = _parameters[i] = NewRegister();
    }

    /// <summary>Lowers a body and all functions inside it.</summary>
    /// <param name="symbol">The method or accessor; for an initializer the field or property.</param>
    /// <exception cref="InsufficientExecutionStackException">The code is nested deeper than any that people write.</exception>
    public static void Lower(ControlFlowGraph graph, ISymbol symbol, List<MethodIr> output, CancellationToken cancellation)
    {
        var captured = CapturedVariables.Of(graph);
        new BodyLowerer(graph, symbol, captured, sharesFrame: false, graph.OriginalOperation.Syntax.SyntaxTree, output, cancellation).Run();
    }

    /// <summary>A primary constructor without a base call has no body of its own: it stores its parameters and runs initializers.</summary>
    public static MethodIr PrimaryConstructor(IMethodSymbol constructor, SyntaxTree tree, TextSpan span)
    {
        var parameters = Enumerable.Range(2, constructor.Parameters.Length).ToArray();
        return new MethodIr
        {
            Symbol = constructor,
            Tree = tree,
            Blocks = [new IrBlock { Instructions = [.. ConstructorPrologue.Of(constructor, 0, parameters, span, called: null)], Next = [1] }, new IrBlock()],
            Exit = 1,
            RegisterCount = parameters.Length + 2,
            Parameters = parameters,
            This = 0,
            Frame = Instruction.None,
            SharesFrame = false,
            Statics = 1,
        };
    }

    private void LowerNested(ControlFlowGraph graph, IMethodSymbol function) =>
        new BodyLowerer(graph, function, _captured, sharesFrame: true, _tree, _output, _cancellation).Run();

    private void Run()
    {
        var blocks = new IrBlock[_graph.Blocks.Length];
        for (var i = 0; i < blocks.Length; i++)
            blocks[i] = new IrBlock();

        var entry = _graph.Blocks[0];
        EmitPrologue();
        foreach (var block in _graph.Blocks)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (!block.IsReachable && block.Kind == BasicBlockKind.Block)
                continue;
            var into = blocks[block.Ordinal];
            foreach (var operation in block.Operations)
                Evaluate(operation);
            LowerBranch(block, into, blocks);
            if (block != entry)
                into.Instructions = Flush();
        }

        FinishIterator(blocks);
        blocks[entry.Ordinal].Instructions = [.. _prologue];
        foreach (var function in _graph.LocalFunctions)
            LowerNested(_graph.GetLocalFunctionControlFlowGraph(function), function);

        _output.Add(new MethodIr
        {
            Symbol = _symbol,
            Tree = _tree,
            Blocks = _finals.Complete(blocks),
            Exit = blocks.Length - 1,
            RegisterCount = _registerCount,
            Parameters = _parameters,
            This = _this,
            Frame = _frame,
            SharesFrame = _sharesFrame,
            Statics = _statics,
            Thrown = _thrown,
            ThisCarrier = _thisCarrier,
        });
    }

    /// <summary>What happens before the first statement: the frame is made, captured parameters move into it, initializers run.</summary>
    private void EmitPrologue()
    {
        var span = _graph.OriginalOperation.Syntax.Span;
        if (_frame != Instruction.None && !_sharesFrame)
            _prologue.Add(new AllocateInstruction(_frame, null, span));
        if (_symbol is not IMethodSymbol method)
            return;
        if (_frame != Instruction.None)
        {
            foreach (var parameter in method.Parameters)
            {
                if (_captured.Contains(parameter))
                    _prologue.Add(new StoreInstruction(_frame, FieldName.Captured(parameter), parameter, _variables[parameter], span));
            }
        }

        if (method.MethodKind == MethodKind.Constructor)
            _prologue.AddRange(ConstructorPrologue.Of(method, _this, _parameters, span, ExplicitlyCalledConstructor()));
    }

    private IMethodSymbol? ExplicitlyCalledConstructor() =>
        _graph.OriginalOperation is IConstructorBodyOperation { Initializer: { } initializer }
            ? OperationTree.DescendantsAndSelf(initializer).OfType<IInvocationOperation>().FirstOrDefault()?.TargetMethod
            : null;

    private void FinishIterator(IrBlock[] blocks)
    {
        if (_iterator == Instruction.None)
            return;
        var span = _graph.OriginalOperation.Syntax.Span;
        _prologue.Add(new AllocateInstruction(_iterator, null, span));
        var exit = blocks[blocks.Length - 1];
        exit.Instructions = [.. exit.Instructions, new ReturnInstruction(_iterator, span)];
    }

    private Instruction[] Flush()
    {
        Instruction[] done = [.. _current];
        _current = [];
        return done;
    }

    private int NewRegister() => _registerCount++;

    private void Emit(Instruction instruction) => _current.Add(instruction);

    /// <summary>Lowers an operation and gives the register of its value, or None.</summary>
    private int Evaluate(IOperation? operation)
    {
        if (operation is null)
            return Instruction.None;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (operation.ConstantValue is { HasValue: true, Value: var constant } && operation is not IAssignmentOperation)
            return Constant(constant, operation.Syntax.Span);
        return EvaluateCore(operation);
    }

    private int Constant(object? value, TextSpan span)
    {
        var result = NewRegister();
        Emit(new ConstantInstruction(result, value, span));
        return result;
    }

    private int Depend(IOperation operation, IEnumerable<IOperation> operands)
    {
        var registers = new List<int>();
        foreach (var operand in operands)
        {
            var register = Evaluate(operand);
            if (register != Instruction.None)
                registers.Add(register);
        }

        var carrier = Carriers.Of(operation.Type);
        if (registers.Count == 0 || (carrier == Carrier.None && operation.Type is not null))
            return Instruction.None;
        var result = NewRegister();
        Emit(new DependInstruction(result, [.. registers], carrier, operation.Syntax.Span));
        return result;
    }
}
