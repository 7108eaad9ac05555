class Expressions
{
    private string _field = "";

    [Flow]
    void Throw_expression()
    {
        var text = Api.Source() ?? throw new ArgumentNullException();
        Api.Sql(text);
    }

    [Safe]
    void Throw_expression_instead()
    {
        var text = Api.Source();
        var column = text == "report" ? "Report" : text == "42" ? "Number" : throw new ArgumentException();
        Api.Sql(column);
    }

    [Flow]
    void Assignment_in_a_condition()
    {
        string text;
        if ((text = Api.Source()).Length > 2)
            Api.Sql(text);
    }

    [Safe]
    void Assignment_in_a_condition_of_a_number()
    {
        int size;
        if ((size = Api.Source().Length) > 2)
            Api.Sql(size);
    }

    [Flow]
    void Argument_order()
    {
        var text = "x";
        Two(text = Api.Source(), text);
    }

    [Safe]
    void Argument_order_the_other_way()
    {
        var text = "x";
        TwoClean(text, text = Api.Source());
    }

    [Flow]
    void Short_circuit_that_assigns()
    {
        var text = "x";
        _ = DateTime.UtcNow.Ticks > 5 && (text = Api.Source()).Length > 0;
        Api.Sql(text);
    }

    [Safe]
    void Short_circuit_that_never_assigns()
    {
        var text = "x";
        const bool never = false;
        _ = never && (text = Api.Source()).Length > 0;
        Api.Sql(text);
    }

    [Flow]
    void Chain_of_conditional_indexes()
    {
        string[]? items = [Api.Source()];
        Api.Sql(items?[0]?.Trim());
    }

    [Safe]
    void Chain_of_conditional_indexes_measured()
    {
        string[]? items = [Api.Source()];
        Api.Sql(items?[0]?.Length);
    }

    [Flow]
    void Conditional_ref()
    {
        var a = "x";
        var b = "y";
        ref var either = ref DateTime.UtcNow.Ticks > 5 ? ref a : ref b;
        either = Api.Source();
        Api.Sql(a);
    }

    [Safe]
    void Conditional_ref_of_others()
    {
        var a = "x";
        var b = "y";
        var c = "z";
        ref var either = ref DateTime.UtcNow.Ticks > 5 ? ref a : ref b;
        either = Api.Source();
        Api.Sql(c);
    }

    [Flow]
    void Default_value_replaced()
    {
        string? text = default;
        text = Api.Source();
        Api.Sql(text);
    }

    [Safe]
    void Default_value()
    {
        var text = Api.Source();
        text = default;
        Api.Sql(text);
    }

    [Flow]
    void Nested_assignment_to_a_field()
    {
        var copy = _field = Api.Source();
        Api.Sql(copy + "!");
    }

    [Safe]
    void Nested_assignment_to_a_local_number()
    {
        int size;
        var copy = size = Api.Source().Length;
        Api.Sql(copy + size);
    }

    static void Two(string a, string b) => Api.Sql(b);

    static void TwoClean(string a, string b) => Api.Sql(a);
}
