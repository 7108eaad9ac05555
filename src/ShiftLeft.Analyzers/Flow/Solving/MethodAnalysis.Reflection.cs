using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Values;

namespace ShiftLeft.Analyzers.Flow.Solving;

// Members that are found by their names: what is known of which type and name it is.
internal sealed partial class MethodAnalysis
{
    private sealed class ReflectionCall(MethodAnalysis caller, CallInstruction call, ReflectionRole role, Value receiver, Value[] arguments)
    {
        /// <returns>Null where it is not known which member is meant: the default holds.</returns>
        public Value? Run() => role switch
        {
            ReflectionRole.TypeOf => TypeOf(),
            ReflectionRole.Find => Find(),
            ReflectionRole.Get => Get(),
            ReflectionRole.Set => Set(),
            ReflectionRole.Invoke => Invoke(),
            _ => Bind(),
        };

        private Value? TypeOf() => receiver is { Taints.Length: 0, Objects: [{ Types: [INamedTypeSymbol type] }] } ? Value.Of(type) : null;

        private Value? Find()
        {
            if (receiver.Constant?.Value is not INamedTypeSymbol type || arguments[0].Constant?.Value is not string name)
                return null;
            for (var current = type; current is not null; current = current.BaseType)
            {
                switch (current.GetMembers(name))
                {
                    case { IsEmpty: true }:
                        continue;
                    case [IMethodSymbol or IPropertySymbol or IFieldSymbol] only when !only[0].DeclaringSyntaxReferences.IsEmpty:
                        return new Value { Known = only[0], IsUnknown = true };
                    default:
                        return null;
                }
            }

            return null;
        }

        private Value? Get()
        {
            switch (receiver.Known)
            {
                case IFieldSymbol field:
                    return Load(field);
                case IPropertySymbol { GetMethod: { } getter } property:
                    return IsField(getter) ? Load(property) : Apply(getter, arguments[0], []);
                default:
                    return null;
            }
        }

        private Value? Set()
        {
            switch (receiver.Known)
            {
                case IFieldSymbol field:
                    return Store(field);
                case IPropertySymbol { SetMethod: { } setter } property:
                    return IsField(setter) ? Store(property) : Apply(setter, arguments[0], [arguments[1]]);
                default:
                    return null;
            }
        }

        private Value? Invoke()
        {
            if (receiver.Known is not IMethodSymbol method)
                return null;
            var given = arguments[arguments.Length - 1];
            var values = new Value[method.Parameters.Length];
            for (var i = 0; i < values.Length; i++)
                values[i] = caller.Load(given, FieldName.ElementAt(i), null, Carriers.Of(method.Parameters[i].Type));
            return Apply(method, arguments[0], values);
        }

        private Value? Bind() =>
            receiver.Known is IMethodSymbol method && caller._solver.Scope.BodyOf(method) is { } body && caller._solver.Calls(caller._method, body)
                ? new Value { Delegates = [new DelegateTarget(method, arguments.Length == 0 ? Value.Nothing : arguments[arguments.Length - 1], Value.Nothing)], IsUnknown = true }
                : null;

        private bool IsField(IMethodSymbol accessor) => caller._solver.Scope.Resolve(accessor, isVirtual: false).Kind == CalleeKind.Field;

        private Value Load(ISymbol member) => member.IsStatic
            ? caller.Load(caller.Get(caller._method.Statics), FieldName.Static(member), member, call.Carrier)
            : caller.Load(arguments[0], FieldName.Of(member), member, call.Carrier);

        private Value Store(ISymbol member)
        {
            var told = caller.Told(arguments[1], Tracing.StepKind.Store, call, member.Name);
            if (member.IsStatic)
                caller.Store(caller.Get(caller._method.Statics), FieldName.Static(member), told);
            else
                caller.Store(arguments[0], FieldName.Of(member), told);
            return Value.Nothing;
        }

        private Value? Apply(IMethodSymbol method, Value target, Value[] values) =>
            caller._solver.Scope.BodyOf(method) is { } body && caller._solver.Calls(caller._method, body)
                ? caller.Apply(body, Site.Of(call, body), target, values, Value.Nothing).Result
                : null;
    }
}
