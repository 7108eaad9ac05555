namespace ShiftLeft.Analyzers.Rules.Crypto;

/// <summary>A password that is kept as it was typed: put into what is saved, or compared with what was.</summary>
internal sealed class SL2008_PlainPassword() : CodeRule(Rule.SL2008_WeakPasswordStorage)
{
    private const string Instead = "keep a hash made by PasswordHasher<T>, Argon2 or BCrypt";

    private static readonly string[] Stores =
    [
        "Microsoft.EntityFrameworkCore.DbContext", "Microsoft.EntityFrameworkCore.DbSet`1", "System.Data.Entity.DbContext", "System.Data.Entity.IDbSet`1",
        "MongoDB.Driver.IMongoCollection`1", "NHibernate.ISession", "LiteDB.ILiteCollection`1", "Marten.IDocumentOperations", "SQLite.SQLiteConnection",
        "SQLite.SQLiteAsyncConnection",
    ];

    /// <summary>What brings a password and does not keep it.</summary>
    private static readonly HashSet<string> Carrying = new(StringComparer.Ordinal)
    {
        "request", "model", "dto", "form", "input", "command", "query", "args", "options", "settings", "config", "configuration", "credential", "view", "page",
        "connection", "builder", "parameters",
    };

    private static readonly HashSet<string> Pairs = new(StringComparer.Ordinal) { "confirm", "confirmed", "confirmation", "repeat", "repeated", "retype", "again", "verify", "old", "new", "current", "second" };

    public override void Register(RuleRegistry on)
    {
        Comparisons.Texts(on, Compare);
        on.Operation(OperationKind.SimpleAssignment, static (context, operation) => Store(context, (ISimpleAssignmentOperation)operation));
    }

    private static void Compare(RuleContext context, IOperation left, IOperation right)
    {
        if (PlainPasswords.NameOf(left) is not { } first || PlainPasswords.NameOf(right) is not { } second || IsPair(first) || IsPair(second))
            return;
        var stored = IsStored(left, right) ? first : IsStored(right, left) ? second : null;
        if (stored is not null && !IsEquality(context) && !IsChangeOfSetting(context.Operation, left, right))
            Report(context, context.Operation, $"'{stored}' is compared as it was typed, so it is stored so");
    }

    private static void Store(RuleContext context, ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is not IPropertyReferenceOperation { Property: { Type.SpecialType: SpecialType.System_String, Name: var name } } target
            || !(PlainPasswords.IsPassword(name) || name is "PasswordHash")
            || target.Property.ContainingType is { Name: var type } && Words.Of(type).FirstOf(Carrying) is not null
            || PlainPasswords.NameOf(assignment.Value) is null
            || IsMigration(context, assignment)
            || TrackedObject.ReceiverOf(assignment) is not { } entity)
        {
            return;
        }

        if (entity.PassedAs().Any(IsSaved) || (target.Instance is not IInstanceReferenceOperation && IsLoadedAndSaved(assignment, target)))
            Report(context, assignment, $"'{name}' is stored as it was typed");
    }

    /// <summary>A migration moves what is stored already, as it is.</summary>
    private static bool IsMigration(RuleContext context, IOperation at) => Surroundings.Names(at, context.ContainingSymbol)
        .Any(static name => Words.Of(name) is var words && (words.Say("migrate") || words.Say("migration") || words.Say("migrator")));

    private static bool IsSaved(IArgumentOperation argument) =>
        argument.Parent is IInvocationOperation { TargetMethod: var method } && Stores.Any(store => method.IsMemberOf(store));

    /// <summary>An object that was read from the database is saved by the same member.</summary>
    private static bool IsLoadedAndSaved(IOperation assignment, IPropertyReferenceOperation target) =>
        target.Instance.Origins().Any(static origin => origin.Unwrapped() is IAwaitOperation or IInvocationOperation)
        && assignment.Root().Descendants().Any(static operation => operation is IInvocationOperation { TargetMethod.Name: "SaveChanges" or "SaveChangesAsync" });

    /// <summary>The password of a setting is one that the program itself shows elsewhere.</summary>
    private static bool IsChangeOfSetting(IOperation comparison, IOperation left, IOperation right) =>
        (IsCarried(left) || IsCarried(right)) && Comparisons.AsksForChange(comparison, left, right);

    private static bool IsCarried(IOperation side) =>
        side.Unwrapped() is IMemberReferenceOperation { Member.ContainingType: { Name: var type } } && Words.Of(type).FirstOf(Carrying) is not null;

    /// <summary>A member of a thing that is kept, such as a user, compared with what belongs to another object or to none.</summary>
    private static bool IsStored(IOperation side, IOperation other)
    {
        if (side.Unwrapped() is not IMemberReferenceOperation { Instance: { } owner, Member: IPropertySymbol { IsIndexer: false } or IFieldSymbol } member || owner is IInstanceReferenceOperation)
            return false;
        if (member.Member.ContainingType is not { Name: var type } || Words.Of(type).FirstOf(Carrying) is not null)
            return false;
        return other.Unwrapped() is not IMemberReferenceOperation { Member: var same } || !SymbolEqualityComparer.Default.Equals(same.ContainingType, member.Member.ContainingType);
    }

    private static bool IsPair(string name) => Words.Of(name).All.Any(Pairs.Contains);

    private static bool IsEquality(RuleContext context) => context.ContainingSymbol.Name is "Equals" or "op_Equality" or "op_Inequality" or "CompareTo";

    private static void Report(RuleContext context, IOperation at, string what)
    {
        if (!at.IsDevelopmentOnly() && !TestProjects.IsTest(context.Compilation))
            context.Report(Rule.SL2008_WeakPasswordStorage, at, what, Instead);
    }
}
