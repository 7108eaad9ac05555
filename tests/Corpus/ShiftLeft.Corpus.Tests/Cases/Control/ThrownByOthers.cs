class ThrownByOthers
{
    [Flow]
    void Through_three_levels()
    {
        try
        {
            First(Api.Source());
        }
        catch (InvalidOperationException exception)
        {
            Api.Html(exception.Message);
        }
    }

    [Safe]
    void Replaced_on_the_way()
    {
        try
        {
            Translated(Api.Source());
        }
        catch (InvalidOperationException exception)
        {
            Api.Html(exception.Message);
        }
    }

    [Flow]
    void Property_of_an_own_exception()
    {
        try
        {
            Refuse(Api.Source());
        }
        catch (RefusedInput refused)
        {
            Api.Sql(refused.Input);
        }
    }

    [Safe]
    void Other_property_of_an_own_exception()
    {
        try
        {
            Refuse(Api.Source());
        }
        catch (RefusedInput refused)
        {
            Api.Sql(refused.Reason);
        }
    }

    [Flow]
    void Message_given_to_the_base()
    {
        try
        {
            Report(Api.Source());
        }
        catch (Reported reported)
        {
            Api.Html(reported.Message);
        }
    }

    [Safe]
    void Constant_given_to_the_base()
    {
        try
        {
            Refuse(Api.Source());
        }
        catch (RefusedInput refused)
        {
            Api.Html(refused.Message);
        }
    }

    [Flow]
    void Rethrown()
    {
        try
        {
            Passing(Api.Source());
        }
        catch (InvalidOperationException exception)
        {
            Api.Html(exception.Message);
        }
    }

    [Safe]
    void Caught_inside()
    {
        try
        {
            Swallowing(Api.Source());
        }
        catch (Exception exception)
        {
            Api.Html(exception.Message);
        }
    }

    [Flow]
    async Task From_an_awaited_method()
    {
        try
        {
            await LaterAsync(Api.Source());
        }
        catch (InvalidOperationException exception)
        {
            Api.Html(exception.Message);
        }
    }

    [Safe]
    async Task From_an_awaited_method_that_counts()
    {
        try
        {
            await LaterAsync(Api.Source().Length.ToString());
        }
        catch (InvalidOperationException exception)
        {
            Api.Html(exception.Message);
        }
    }

    static void First(string text) => Second(text + "!");

    static void Second(string text) => Third(text.Trim());

    static void Third(string text) => throw new InvalidOperationException("bad " + text);

    static void Translated(string text)
    {
        try
        {
            Third(text);
        }
        catch (InvalidOperationException)
        {
            throw new InvalidOperationException("bad input");
        }
    }

    static void Passing(string text)
    {
        try
        {
            Third(text);
        }
        catch (InvalidOperationException)
        {
            throw;
        }
    }

    static void Swallowing(string text)
    {
        try
        {
            Third(text);
        }
        catch (Exception)
        {
            throw new ArgumentException("no");
        }
    }

    static async Task LaterAsync(string text)
    {
        await Task.Yield();
        throw new InvalidOperationException(text);
    }

    static void Refuse(string text) => throw new RefusedInput(text);

    static void Report(string text) => throw new Reported(text);

    sealed class RefusedInput(string input) : Exception("refused")
    {
        public string Input => input;

        public string Reason => "length";
    }

    sealed class Reported(string text) : Exception("reported: " + text);
}
