class DynamicCalls
{
    class Target
    {
        public string Text { get; set; } = "";

        public string Same(string text) => text;

        public string Size(string text) => text.Length.ToString();
    }

    [Flow]
    void Dynamic_member()
    {
        dynamic target = new Target();
        target.Text = Api.Source();
        Api.Sql((string)target.Text);
    }

    [Safe]
    void Dynamic_member_of_another()
    {
        dynamic target = new Target();
        dynamic other = new Target();
        target.Text = Api.Source();
        Api.Sql((string)other.Text);
    }

    [Flow]
    void Dynamic_call()
    {
        dynamic target = new Target();
        Api.Sql((string)target.Same(Api.Source()));
    }

    [Safe]
    void Dynamic_call_result_length()
    {
        dynamic target = new Target();
        int length = target.Same(Api.Source()).Length;
        Api.Sql(length);
    }

    [Flow]
    void Dynamic_value()
    {
        dynamic text = Api.Source();
        Api.Sql((string)(text + "!"));
    }

    [Safe]
    void Dynamic_number()
    {
        dynamic number = Api.Source().Length;
        Api.Sql((int)(number + 1));
    }

    [Flow]
    void Expando()
    {
        dynamic bag = new System.Dynamic.ExpandoObject();
        bag.Text = Api.Source();
        Api.Sql((string)bag.Text);
    }

    [Safe]
    void Expando_other_member()
    {
        dynamic bag = new System.Dynamic.ExpandoObject();
        bag.Text = Api.Source();
        bag.Title = "x";
        Api.Sql((string)bag.Title);
    }
}
