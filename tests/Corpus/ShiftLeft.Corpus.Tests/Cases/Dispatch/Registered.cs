using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

interface ICleanNames
{
    string Name(string text);
}

sealed class Lengths : ICleanNames
{
    public string Name(string text) => text.Length.ToString();
}

sealed class Forgotten : ICleanNames
{
    public string Name(string text) => text;
}

interface INames
{
    string Name(string text);
}

sealed class Sizes : INames
{
    public string Name(string text) => text.Length.ToString();
}

sealed class Words : INames
{
    public string Name(string text) => text;
}

interface ITitles
{
    string Title(string text);
}

abstract class Titles : ITitles
{
    public string Title(string text) => Make(text);

    protected abstract string Make(string text);
}

sealed class LongTitles : Titles
{
    protected override string Make(string text) => "[" + text + "]";
}

sealed class NoTitles : ITitles
{
    public string Title(string text) => "none";
}

interface IStore<T>
{
    T Keep(T item);
}

sealed class Store<T> : IStore<T>
{
    public T Keep(T item) => item;
}

interface ICounts<T>
{
    string Count(T item);
}

sealed class Counts<T> : ICounts<T>
{
    public string Count(T item) => item is null ? "0" : "1";
}

sealed class LeakyCounts<T> : ICounts<T>
{
    public string Count(T item) => item + "";
}

interface IFactoryMade
{
    string Name(string text);
}

sealed class MadeByFactory : IFactoryMade
{
    public string Name(string text) => text.Length > 3 ? "long" : "short";
}

sealed class NeverMade : IFactoryMade
{
    public string Name(string text) => text;
}

interface IKeyed
{
    string Name(string text);
}

sealed class KeyedSize(string kind) : IKeyed
{
    public string Name(string text) => kind + text.Length;
}

sealed class KeyedText : IKeyed
{
    public string Name(string text) => text;
}

interface IInstance
{
    string Name(string text);
}

sealed class OnlyInstance : IInstance
{
    public string Name(string text) => "x";
}

sealed class OtherInstance : IInstance
{
    public string Name(string text) => text;
}

interface IForwarded
{
    string Name(string text);
}

sealed class Forwarded : IForwarded
{
    public string Name(string text) => "x" + text.Length;
}

sealed class NotForwarded : IForwarded
{
    public string Name(string text) => text;
}

interface ISelf
{
    string Name(string text);
}

sealed class MadeByHand : ISelf
{
    public string Name(string text) => text;
}

sealed class RegisteredSelf : ISelf
{
    public string Name(string text) => "x";
}

sealed class Page(ICleanNames names)
{
    public string Show(string text) => names.Name(text);
}

sealed class Wrong(INames names)
{
    public string Show(string text) => names.Name(text);
}

class Registered
{
    static IServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddScoped<ICleanNames, Lengths>();
        services.AddTransient<INames, Sizes>();
        services.AddSingleton<INames, Words>();
        services.AddSingleton<ITitles, LongTitles>();
        services.AddScoped(typeof(IStore<>), typeof(Store<>));
        services.AddScoped(typeof(ICounts<>), typeof(Counts<>));
        services.AddScoped<IFactoryMade>(static _ => new MadeByFactory());
        services.AddKeyedSingleton<IKeyed>("size", static (_, _) => new KeyedSize("n"));
        services.AddSingleton<IInstance>(new OnlyInstance());
        services.TryAddScoped<Forwarded>();
        services.TryAddScoped<IForwarded>(static provider => provider.GetRequiredService<Forwarded>());
        services.Add(ServiceDescriptor.Scoped<ISelf, RegisteredSelf>());
        services.AddScoped<Page>();
        services.AddScoped<Wrong>();
        return services.BuildServiceProvider();
    }

    [Flow]
    void One_of_two_registered() => Api.Sql(Services().GetRequiredService<INames>().Name(Api.Source()));

    [Safe]
    void Dirty_one_not_registered() => Api.Sql(Services().GetRequiredService<ICleanNames>().Name(Api.Source()));

    [Flow]
    void Injected_one_of_two() => Api.Sql(Services().GetRequiredService<Wrong>().Show(Api.Source()));

    [Safe]
    void Injected_clean() => Api.Sql(Services().GetRequiredService<Page>().Show(Api.Source()));

    [Flow]
    void Method_of_the_base_of_a_registered_class() => Api.Sql(Services().GetRequiredService<ITitles>().Title(Api.Source()));

    [Safe]
    void Made_by_a_factory() => Api.Sql(Services().GetRequiredService<IFactoryMade>().Name(Api.Source()));

    [Flow]
    void Open_generic() => Api.Sql(Services().GetRequiredService<IStore<string>>().Keep(Api.Source()));

    [Safe]
    void Open_generic_clean() => Api.Sql(Services().GetRequiredService<ICounts<string>>().Count(Api.Source()));

    [Flow]
    void Made_by_hand_though_another_is_registered() => Api.Sql(Show(new MadeByHand(), Api.Source()));

    [Safe]
    void Keyed() => Api.Sql(Services().GetRequiredKeyedService<IKeyed>("size").Name(Api.Source()));

    [Flow]
    void Registered_by_a_type_nobody_knows()
    {
        var services = new ServiceCollection();
        services.AddScoped(typeof(IGuessed), Guess());
        Api.Sql(services.BuildServiceProvider().GetRequiredService<IGuessed>().Name(Api.Source()));
    }

    [Safe]
    void Instance() => Api.Sql(Services().GetRequiredService<IInstance>().Name(Api.Source()));

    [Flow]
    void All_of_them() => Api.Sql(string.Concat(Services().GetServices<INames>().Select(static names => names.Name(Api.Source()))));

    [Safe]
    void Forwarded_to_another_registration() => Api.Sql(Services().GetRequiredService<IForwarded>().Name(Api.Source()));

    static string Show(ISelf self, string text) => self.Name(text);

    static Type Guess() => typeof(Registered).Assembly.GetTypes().First(static type => type.Name == "Guessed");
}

interface IGuessed
{
    string Name(string text);
}

sealed class Guessed : IGuessed
{
    public string Name(string text) => text;
}
