interface ICommand
{
    void Execute();
}

sealed class SqlCommandOf(string text) : ICommand
{
    public void Execute() => Api.Sql(text);
}

sealed class PrintCommand(string text) : ICommand
{
    public void Execute() => Console.Error.Write(text.Length > 1_000_000 ? text : "");
}

interface IHandler
{
    IHandler? Next { get; }

    string? Handle(string text);
}

sealed class TrimHandler(IHandler? next) : IHandler
{
    public IHandler? Next => next;

    public string? Handle(string text) => next?.Handle(text.Trim());
}

sealed class EchoHandler : IHandler
{
    public IHandler? Next => null;

    public string? Handle(string text) => text;
}

sealed class MeasureHandler : IHandler
{
    public IHandler? Next => null;

    public string? Handle(string text) => text.Length.ToString();
}

class Commands
{
    [Flow]
    void Command_object()
    {
        ICommand command = new SqlCommandOf(Api.Source());
        command.Execute();
    }

    [Safe]
    void Command_object_that_does_no_harm()
    {
        ICommand command = new PrintCommand(Api.Source());
        command.Execute();
    }

    [Flow]
    void Chain_of_handlers() => Api.Sql(new TrimHandler(new TrimHandler(new EchoHandler())).Handle(Api.Source()));

    [Safe]
    void Chain_of_handlers_that_measures() => Api.Sql(new TrimHandler(new MeasureHandler()).Handle(Api.Source()));

    [Flow]
    void Middleware()
    {
        Func<string, string> app = static text => text;
        app = Wrap(app, static (text, next) => "[" + next(text) + "]");
        app = Wrap(app, static (text, next) => next(text.Trim()));
        Api.Sql(app(Api.Source()));
    }

    [Safe]
    void Middleware_that_answers_itself()
    {
        Func<string, string> app = static text => text;
        app = Wrap(app, static (text, next) => text.Length > 3 ? "long" : "short");
        Api.Sql(app(Api.Source()));
    }

    [Flow]
    void Template_with_hooks() => Api.Sql(new Page(body: static () => Api.Source(), footer: static () => "end").Render());

    [Safe]
    void Template_with_clean_hooks() => Api.Sql(new Page(body: static () => "body", footer: static () => "end " + Api.Source().Length).Render());

    sealed class Page(Func<string> body, Func<string> footer)
    {
        public string Render() => body() + footer();
    }

    static Func<string, string> Wrap(Func<string, string> inner, Func<string, Func<string, string>, string> middleware) => text => middleware(text, inner);
}
