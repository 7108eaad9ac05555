using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Tracing;
using ShiftLeft.Analyzers.Flow.Values;
using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Flow.Solving;

// What a member gives of which no model says anything else.
internal sealed partial class MethodAnalysis
{
    private sealed partial class LibraryCall
    {
        private void RunDefault()
        {
            switch (call.Method.MethodKind)
            {
                case MethodKind.PropertyGet:
                    _result = ReadProperty();
                    return;
                case MethodKind.PropertySet when call.Method.IsStatic:
                    return;
                case MethodKind.PropertySet:
                    var field = arguments.Length > 1 ? ElementName(arguments[0]) : FieldName.Of(call.Method.AssociatedSymbol!);
                    caller.Store(receiver, field, caller.Told(arguments[arguments.Length - 1], StepKind.Store, call, call.Method.AssociatedSymbol!.Name));
                    return;
            }

            var inputs = caller._solver.Library.DependsOnArguments(call.Method) ? new List<Value>(GivenArguments()) { AskedObject() } : [];
            var data = Cleared(caller.Depend(inputs, Carrier.Object), ClearedByDefault);
            foreach (var argument in arguments.Where(static argument => argument.Delegates.Length > 0))
                inputs.Add(RunDelegate(argument, data));
            RunHandlers();

            var isConstruction = call.Method.MethodKind == MethodKind.Constructor;
            var result = Told(Cleared(caller.Depend(isConstruction ? inputs : Naming(inputs), isConstruction ? Carrier.Object : call.Carrier), ClearedByDefault));
            for (var i = 0; i < call.Outputs.Length; i++)
                caller.Set(call.Outputs[i], caller.Keep(Site.Of(call, i), Carriers.Of(call.Method.Parameters[i].Type) == Carrier.Number ? Value.Nothing : Told(data)));
            if (isConstruction)
                Construct(result);
            else if (call.Carrier == Carrier.Number)
                _result = new Value { IsUnknown = true };
            else
                _result = IsFactory ? Created(result) : result.IsNothing && call.Carrier != Carrier.None ? new Value { IsUnknown = true } : result;
        }

        /// <summary>
        /// The receiver. Of a class of the program that is not in sight it is not known what hangs off its objects: one that runs a service may reach
        /// everything from there, and what it hands back is made of what it is asked with.
        /// </summary>
        private Value AskedObject() =>
            call is { IsVirtual: true, Method: { IsAbstract: true, IsStatic: false } } && receiver.Objects.Length > 0
            && (!call.Method.DeclaringSyntaxReferences.IsEmpty || caller._solver.Scope.Others.Knows(call.Method.ContainingAssembly))
                ? new Value { Taints = caller.OwnTaints(receiver), IsUnknown = true }
                : receiver;

        /// <summary>The arguments; of one that the call takes as numbers only what numbers carry, whatever else hangs off it.</summary>
        private IEnumerable<Value> GivenArguments()
        {
            if (call.Constructed is not { Arity: > 0 } method || method.Parameters.Length != arguments.Length)
                return arguments;
            return arguments.Select((argument, i) =>
                argument.Objects.Length > 0 && Carriers.Of(method.Parameters[i].Type) is var carrier and not (Carrier.Text or Carrier.Object)
                    ? caller.Held(caller.Depend([argument], Carrier.Object), carrier)
                    : argument);
        }

        /// <summary>
        /// What a call is given to find or make an object of the program by. Nobody says that a text has chosen the numbers in it, as little as
        /// a number that a call makes of text; those of an object that is untrusted as a whole may be copied.
        /// </summary>
        private IEnumerable<Value> Naming(List<Value> inputs)
        {
            if (caller._solver.OfNumbers.IsEmpty || call.Carrier != Carrier.Object || !HoldsOwnTypes((call.Constructed ?? call.Method).ReturnType))
                return inputs;
            return inputs.Select((input, i) => i < arguments.Length && i < call.Method.Parameters.Length && Carriers.Of(call.Method.Parameters[i].Type) == Carrier.Text
                ? Cleared(input, caller._solver.OfNumbers)
                : WithoutNumbersOfTexts(input));
        }

        private Value WithoutNumbersOfTexts(Value input)
        {
            if (input.Objects.Length == 0)
                return input;
            var deep = caller.DeepTaints(input);
            var parts = Cleared(new Value { Taints = Array.FindAll(deep, taint => !caller.IsOfNumber(taint)) }, caller._solver.OfNumbers);
            var numbers = Array.FindAll(deep, caller.IsOfNumber);
            var given = input.Objects.Where(static owner => owner.Input is not null).Select(owner => Taint.Of(owner.Input!.Origin) with { Kinds = caller._solver.OfNumbers }).ToArray();
            return new Value { Taints = Values.Values.Join(Values.Values.Join(caller.OwnTaints(input), parts.Taints), Values.Values.Join(numbers, given)), IsUnknown = input.IsUnknown };
        }

        private static bool HoldsOwnTypes(ITypeSymbol type) => type switch
        {
            IArrayTypeSymbol array => HoldsOwnTypes(array.ElementType),
            INamedTypeSymbol named => !named.DeclaringSyntaxReferences.IsEmpty || named.TypeArguments.Any(HoldsOwnTypes),
            _ => false,
        };

        /// <summary>Whether the call may make an object that the program fills later: a builder, a channel.</summary>
        private bool IsFactory =>
            call.Carrier.HasParts() && call.Method.ReturnType is { IsReferenceType: true, TypeKind: TypeKind.Class or TypeKind.Array, SpecialType: not SpecialType.System_Object };

        /// <summary>Whether the call makes an object of text: the program may write its parts anew.</summary>
        private bool IsDeserializer =>
            call.Carrier.HasParts()
            && (call.Constructed ?? call.Method).ReturnType is INamedTypeSymbol { IsReferenceType: true, TypeKind: TypeKind.Class, SpecialType: not SpecialType.System_Object }
            && Array.Exists(model!.Summaries, static row => row is { IsDecoded: true, Output: { Root: ModelRoot.Return, Steps.Length: 0 } });

        private Value Created(Value content) => new()
        {
            Objects = [caller.Made(Site.Of(call, "created"), [])],
            Taints = content.Taints,
            IsUnknown = true,
        };

        /// <summary>An object made of its arguments holds what they hold.</summary>
        private void Construct(Value content)
        {
            // A class of the program hands its own object on to the constructor of its base: whoever made it is to see.
            if (Array.Exists(receiver.Objects, static owner => owner.Input is not null) && caller.Depend(arguments, Carrier.Object) is { Taints.Length: > 0 } given)
                caller.Store(receiver, Content, Told(given));
            if (content.Taints.Length > 0 || content.IsUnknown)
            {
                caller.Set(call.Receiver, caller.Keep(Site.Of(call, "made"), new Value
                {
                    Objects = receiver.Objects,
                    Taints = Values.Values.Join(receiver.Taints, content.Taints),
                    IsUnknown = content.IsUnknown,
                    IsMade = receiver.IsMade,
                }));
            }
        }

        private Value ReadProperty()
        {
            var property = (IPropertySymbol?)call.Method.AssociatedSymbol;
            if (property is null || property.IsStatic)
                return new Value { IsUnknown = true, Known = property };
            // A number of a library's own counts what is there; that of a type argument, or of an object made here, is what the program has put in.
            if (call.Carrier == Carrier.Number && property.Type is not ITypeParameterSymbol && (receiver.Objects is not [{ Input: null }] || IsCount(property)))
                return caller.FromSource(property, call, new Value { IsUnknown = true });
            var field = arguments.Length > 0 ? ElementName(arguments[0]) : IsCurrent(property) ? FieldName.Element : FieldName.Of(property);
            return caller.FromSource(property, call, Part(property, field, caller.Load(receiver, field, property, call.Carrier)));
        }

        private static bool IsCount(IPropertySymbol property) =>
            property is { Name: "Length" or "LongLength" or "Count", SetMethod: null } && property.ContainingNamespace.RootName() == "System";

        /// <summary>A part of an object that a library has made with it: what the program puts there is to be found.</summary>
        private Value Part(IPropertySymbol property, FieldName field, Value value)
        {
            if (!value.IsNothing || !call.Carrier.HasParts() || receiver.Objects is not [{ Input: null }]
                || property.Type is not { IsReferenceType: true, TypeKind: TypeKind.Class or TypeKind.Interface, SpecialType: not SpecialType.System_Object })
                return value;
            var part = caller.Keep(Site.Of(call, "part"), new Value { Objects = [caller.Made(Site.Of(call, "part"), [])], IsUnknown = true });
            caller.Store(receiver, field, part);
            return part;
        }

        /// <summary>What an enumerator stands at is an element of what it enumerates.</summary>
        private static bool IsCurrent(IPropertySymbol property) => property.Name == "Current";

        private FieldName ElementName(Value key)
        {
            if (key.Constant is { Value: { } known })
                return FieldName.ElementAt(known);
            caller.Ask(key);
            return FieldName.Element;
        }
    }
}
