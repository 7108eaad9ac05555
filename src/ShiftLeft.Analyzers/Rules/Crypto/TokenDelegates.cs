namespace ShiftLeft.Analyzers.Rules.Crypto;

/// <summary>Delegates that stand in the place of a check of a token and make none.</summary>
internal static class TokenDelegates
{
    /// <summary>Whether all that the delegate does is make a token of the text.</summary>
    public static bool OnlyReads(IOperation validator) => Lambda(validator) is { } lambda && Results(lambda) is { Count: > 0 } results
        && results.TrueForAll(static result => result.Origins().All(static origin => origin.Unwrapped() is
            IObjectCreationOperation { Type.Name: "JwtSecurityToken" or "JsonWebToken", Arguments.Length: 1 }
            or IInvocationOperation { TargetMethod.Name: "ReadToken" or "ReadJwtToken" or "ReadJsonWebToken" }))
        && !Decides(lambda);

    /// <summary>Whether the delegate returns what it is handed, whatever that is.</summary>
    public static bool ReturnsItsArgument(IOperation validator) => Lambda(validator) is { } lambda && Results(lambda) is { Count: > 0 } results
        && results.TrueForAll(static result => result.Unwrapped() is IParameterReferenceOperation or IPropertyReferenceOperation { Property.Name: "Issuer" })
        && !Decides(lambda);

    private static IAnonymousFunctionOperation? Lambda(IOperation validator) =>
        validator.Origins() is [IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda }] ? lambda : null;

    private static List<IOperation> Results(IAnonymousFunctionOperation lambda) =>
        [.. lambda.Body.Descendants().OfType<IReturnOperation>().Select(static @return => @return.ReturnedValue).OfType<IOperation>()];

    /// <summary>A check speaks by an exception or by a choice.</summary>
    private static bool Decides(IAnonymousFunctionOperation lambda) => lambda.Body.Descendants().Any(static operation =>
        operation is IThrowOperation or IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation or ICoalesceOperation
        || (operation is IInvocationOperation { TargetMethod.Name: var name } && name.StartsWith("Valid", StringComparison.Ordinal)));
}
