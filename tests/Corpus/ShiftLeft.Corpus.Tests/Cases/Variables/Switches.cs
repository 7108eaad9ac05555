class Switches
{
    [Flow]
    void Statement()
    {
        var text = Api.Source();
        string column;
        switch (text.Length)
        {
            case 0:
                column = "a";
                break;
            case 1:
                column = "b";
                break;
            default:
                column = text;
                break;
        }

        Api.Sql(column);
    }

    [Safe("a")]
    void Statement_of_constants()
    {
        var text = Api.Source();
        string column;
        switch (text)
        {
            case "a":
                column = "a";
                break;
            default:
                column = "b";
                break;
        }

        Api.Sql(column);
    }

    [Flow]
    void Expression()
    {
        var text = Api.Source();
        Api.Sql(text.Length switch { 0 => "a", 1 => "b", _ => text });
    }

    [Safe("a")]
    void Expression_of_constants()
    {
        var text = Api.Source();
        Api.Sql(text switch { "a" => "a", "b" => "b", _ => "c" });
    }

    [Flow]
    void Expression_with_a_variable()
    {
        object value = Api.Source();
        Api.Sql(value switch { int number => number.ToString(), string text => text, _ => "" });
    }

    [Safe("5")]
    void Expression_with_a_number()
    {
        var value = Api.Source();
        Api.Sql(int.TryParse(value, out var parsed) switch { true => "n" + parsed, false => "none" });
    }

    [Flow]
    void Goto_case()
    {
        var text = Api.Source();
        switch (text.Length)
        {
            case 0:
                Api.Sql(text);
                break;
            default:
                goto case 0;
        }
    }

    [Safe]
    void Goto_case_after_cleaning()
    {
        var text = Api.Source();
        switch (text.Length)
        {
            case 99_999:
                Api.Sql("x");
                break;
            default:
                text = "x";
                goto case 99_999;
        }
    }

    [Flow]
    void Two_labels_one_section()
    {
        var text = Api.Source();
        switch (text.Length > 0)
        {
            case true when text.Length > 2:
            case false:
                Api.Sql(text);
                break;
        }
    }

    [Safe]
    void Throwing_default()
    {
        var text = Api.Source();
        var column = text switch
        {
            "report" => "Report",
            "42" => "Number",
            _ => throw new ArgumentException("unknown column"),
        };
        Api.Sql("ORDER BY " + column);
    }
}
