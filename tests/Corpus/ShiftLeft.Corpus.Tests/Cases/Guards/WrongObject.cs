class WrongObject
{
    static readonly HashSet<string> Allowed = ["report", "42"];

    class Form
    {
        public string Column = "";
        public string Order = "";
    }

    [Flow]
    void Property_changed_after_the_check()
    {
        var form = new Form { Column = "report" };
        if (Allowed.Contains(form.Column))
        {
            form.Column = Api.Source();
            Api.Sql(form.Column);
        }
    }

    [Safe]
    void Object_changed_after_the_check()
    {
        var form = new Form { Column = Api.Source() };
        if (Allowed.Contains(form.Column))
        {
            form.Order = Api.Source();
            Api.Sql(form.Column);
        }
    }

    [Flow]
    void First_of_a_list_checked()
    {
        string[] items = ["report", Api.Source()];
        if (Allowed.Contains(items[0]))
            Api.Sql(items[1]);
    }

    [Safe]
    void All_of_a_list_checked()
    {
        string[] items = [Api.Source(), "report"];
        if (items.All(item => Allowed.Contains(item)))
            Api.Sql(string.Join(",", items));
    }

    [Flow]
    void Set_asked_for_the_size()
    {
        var text = Api.Source();
        if (Allowed.Count > 0)
            Api.Sql(text);
    }

    [Safe]
    void Value_taken_from_the_set()
    {
        var text = Api.Source();
        if (Allowed.TryGetValue(text, out var known))
            Api.Sql(known);
    }

    [Flow]
    void Condition_is_dead()
    {
        var text = Api.Source();
        var strict = false;
        if (strict && !Allowed.Contains(text))
            return;
        Api.Sql(text);
    }

    [Safe]
    void Condition_is_alive()
    {
        var text = Api.Source();
        var strict = true;
        if (strict && !Allowed.Contains(text))
            return;
        Api.Sql(text);
    }
}
