interface IStage
{
    string Run(string text);
}

sealed class RawStage : IStage
{
    public string Run(string text) => text;
}

sealed class CountingStage : IStage
{
    public string Run(string text) => text.Length.ToString();
}

sealed class FirstStage(IStage next) : IStage
{
    public string Run(string text) => next.Run(text.Trim());
}

sealed class SecondStage(IStage next) : IStage
{
    public string Run(string text) => "(" + next.Run(text) + ")";
}

sealed class Service(IStage stage)
{
    public string Ask(string text) => stage.Run(text);
}

sealed class Facade(Service service)
{
    public string Ask(string text) => service.Ask(text + ".");
}

enum Mode
{
    Raw,
    Size,
}

class KnownCallers
{
    [Flow]
    void Five_classes_deep() => Api.Sql(new Facade(new Service(new FirstStage(new SecondStage(new RawStage())))).Ask(Api.Source()));

    [Safe]
    void Five_classes_deep_that_count() => Api.Sql(new Facade(new Service(new FirstStage(new SecondStage(new CountingStage())))).Ask(Api.Source()));

    [Flow]
    void One_of_an_array() => Api.Sql(All([new CountingStage(), new RawStage()], Api.Source()));

    [Safe]
    void None_of_an_array() => Api.Sql(All([new CountingStage(), new CountingStage()], Api.Source()));

    [Flow]
    void Enum_decides() => Api.Sql(Read(Mode.Raw, Api.Source()));

    [Safe]
    void Other_enum_decides() => Api.Sql(Read(Mode.Size, Api.Source()));

    [Flow]
    void Flag_through_two_methods() => Api.Sql(Outer(Api.Source(), raw: true));

    [Safe]
    void Other_flag_through_two_methods() => Api.Sql(Outer(Api.Source(), raw: false));

    [Flow]
    void Filled_by_a_callback() => Api.Sql(Collect(list => list.Add(Api.Source())));

    [Safe]
    void Filled_by_a_clean_callback() => Api.Sql(Collect(list => list.Add(Api.Source().Length.ToString())));

    [Flow]
    void Set_through_an_interface()
    {
        var holder = new Holder();
        holder.Use(new RawStage());
        Api.Sql(holder.Ask(Api.Source()));
    }

    [Safe]
    void Set_through_an_interface_clean()
    {
        var holder = new Holder();
        holder.Use(new CountingStage());
        Api.Sql(holder.Ask(Api.Source()));
    }

    static string All(IStage[] stages, string text)
    {
        var all = "";
        foreach (var stage in stages)
            all += stage.Run(text);
        return all;
    }

    static string Read(Mode mode, string text) => mode switch
    {
        Mode.Raw => text,
        _ => text.Length.ToString(),
    };

    static string Outer(string text, bool raw) => Inner(text, raw);

    static string Inner(string text, bool raw) => raw ? text : "size " + text.Length;

    static string Collect(Action<List<string>> fill)
    {
        var list = new List<string>();
        fill(list);
        return string.Join(",", list);
    }

    sealed class Holder
    {
        private IStage _stage = new CountingStage();

        public void Use(IStage stage) => _stage = stage;

        public string Ask(string text) => _stage.Run(text);
    }
}
