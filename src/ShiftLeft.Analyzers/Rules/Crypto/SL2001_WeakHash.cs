namespace ShiftLeft.Analyzers.Rules.Crypto;

internal sealed class SL2001_WeakHash() : CodeRule(Rule.SL2001_WeakHash)
{
    public override void Register(RuleRegistry on)
    {
        on.Call("System.Security.Cryptography.MD5", "Create", static (context, call) =>
            context.Report(Rule.SL2001_WeakHash, call, "MD5"));
    }
}
