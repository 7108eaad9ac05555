class Factories
{
    class Order
    {
        public string Text = "";
        public string Note = "";
    }

    [Flow]
    void Product_filled_with_dirty()
    {
        var order = Create(Api.Source());
        Api.Sql(order.Text);
    }

    [Safe]
    void Product_filled_with_clean()
    {
        var dirty = Create(Api.Source());
        var clean = Create("x");
        Api.Sql(clean.Text);
    }

    [Flow]
    void One_empty_product()
    {
        var a = Empty();
        var b = Empty();
        a.Text = Api.Source();
        Api.Sql(a.Text);
    }

    [Safe]
    void The_other_empty_product()
    {
        var a = Empty();
        var b = Empty();
        a.Text = Api.Source();
        Api.Sql(b.Text);
    }

    [Flow]
    void Factory_in_a_factory()
    {
        var order = Decorated(Api.Source());
        Api.Sql(order.Text);
    }

    [Safe]
    void Factory_in_a_factory_other_part()
    {
        var order = Decorated(Api.Source());
        Api.Sql(order.Note);
    }

    [Flow]
    void Factory_that_keeps_one()
    {
        Shared().Text = Api.Source();
        Api.Sql(Shared().Text);
    }

    [Safe]
    void Factory_that_makes_new_ones()
    {
        Empty().Text = Api.Source();
        Api.Sql(Empty().Text);
    }

    [Flow]
    void Products_in_a_loop()
    {
        var orders = new List<Order>();
        for (var i = 0; i < 2; i++)
            orders.Add(Create(Api.Source()));
        Api.Sql(orders[0].Text);
    }

    [Safe]
    void Clean_products_in_a_loop()
    {
        var orders = new List<Order>();
        for (var i = 0; i < 2; i++)
        {
            orders.Add(Create("x"));
            Create(Api.Source());
        }

        Api.Sql(orders[0].Text);
    }

    static readonly Order One = new();

    static Order Shared() => One;

    static Order Empty() => new();

    static Order Create(string text) => new() { Text = text };

    static Order Decorated(string text)
    {
        var order = Create(text);
        order.Note = "note";
        return order;
    }
}
