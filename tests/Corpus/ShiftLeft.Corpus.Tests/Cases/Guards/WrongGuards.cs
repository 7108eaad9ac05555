class WrongGuards
{
    static readonly HashSet<string> Allowed = ["report", "42"];

    class Form
    {
        public string Column = "";
        public string Order = "";
    }

    [Flow]
    void Wrong_variable()
    {
        var text = Api.Source();
        var other = "report";
        if (Allowed.Contains(other))
            Api.Sql(text);
    }

    [Safe]
    void Right_variable()
    {
        var text = Api.Source();
        var other = "report";
        if (Allowed.Contains(text))
            Api.Sql(text + other);
    }

    [Flow]
    void After_the_sink()
    {
        var text = Api.Source();
        Api.Sql(text);
        if (!Allowed.Contains(text))
            throw new ArgumentException("not allowed");
    }

    [Safe]
    void Before_the_sink()
    {
        var text = Api.Source();
        if (!Allowed.Contains(text))
            throw new ArgumentException("not allowed");
        Api.Sql(text);
    }

    [Flow]
    void Checked_then_reassigned()
    {
        var text = Api.Source();
        if (!Allowed.Contains(text))
            text = "report";
        text = Api.Source();
        Api.Sql(text);
    }

    [Safe]
    void Reassigned_then_checked()
    {
        var text = "report";
        text = Api.Source();
        if (Allowed.Contains(text))
            Api.Sql(text);
    }

    [Flow]
    void Checked_then_appended()
    {
        var text = Api.Source();
        if (!Allowed.Contains(text) && text.Length < 4)
            return;
        text += Api.Source();
        Api.Sql(text);
    }

    [Safe]
    void Checked_copy_of_the_same_text()
    {
        var text = Api.Source();
        var copy = text;
        if (Allowed.Contains(copy))
            Api.Sql(text);
    }

    [Flow("report' OR 1=1")]
    void Checked_a_part()
    {
        var text = Api.Source();
        var part = text.Split('\'')[0];
        if (Allowed.Contains(part))
            Api.Sql(text);
    }

    [Safe("report' OR 1=1")]
    void Checked_and_used_a_part()
    {
        var text = Api.Source();
        var part = text.Split('\'')[0];
        if (Allowed.Contains(part))
            Api.Sql(part);
    }

    [Flow]
    void Length_only()
    {
        var text = Api.Source();
        if (text.Length is > 0 and < 100)
            Api.Sql(text);
    }

    [Safe]
    void Length_zero()
    {
        var text = Api.Source();
        if (text.Length == 0)
            Api.Sql("empty");
    }

    [Flow]
    void Not_empty()
    {
        var text = Api.Source();
        if (!string.IsNullOrWhiteSpace(text))
            Api.Sql(text);
    }

    [Safe(" ")]
    void Empty()
    {
        var text = Api.Source();
        if (string.IsNullOrEmpty(text.Trim()))
            Api.Sql(text.Length);
    }

    [Flow]
    void Other_property()
    {
        var form = new Form { Column = "report", Order = Api.Source() };
        if (Allowed.Contains(form.Column))
            Api.Sql(form.Order);
    }

    [Safe]
    void Same_property()
    {
        var form = new Form { Column = Api.Source(), Order = Api.Source() };
        if (Allowed.Contains(form.Column))
            Api.Sql(form.Column);
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
