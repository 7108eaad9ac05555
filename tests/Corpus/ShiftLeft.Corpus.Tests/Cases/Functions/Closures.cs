class Closures
{
    [Flow]
    void Captured()
    {
        var text = Api.Source();
        Action run = () => Api.Sql(text);
        run();
    }

    [Safe]
    void Captured_constant()
    {
        var text = "x";
        Action run = () => Api.Sql(text);
        run();
    }

    [Flow]
    void Captured_and_changed_later()
    {
        var text = "x";
        Action run = () => Api.Sql(text);
        text = Api.Source();
        run();
    }

    [Safe]
    void Captured_and_cleaned_later()
    {
        var text = Api.Source();
        Action run = () => Api.Sql(text);
        text = "x";
        run();
    }

    [Flow]
    void Changed_by_the_lambda()
    {
        var text = "x";
        Action set = () => text = Api.Source();
        set();
        Api.Sql(text);
    }

    [Safe]
    void Lambda_that_would_change_is_not_called()
    {
        var text = "x";
        Action set = () => text = Api.Source();
        Api.Sql(text);
    }
}
