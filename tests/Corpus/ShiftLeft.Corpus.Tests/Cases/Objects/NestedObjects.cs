class Leaf
{
    public string Text = "";
    public string Title = "";
}

class Branch
{
    public Leaf Left = new();
    public Leaf Right = new();
    public Branch? Next;
}

class NestedObjects
{
    [Flow]
    void Two_levels()
    {
        var branch = new Branch();
        branch.Left.Text = Api.Source();
        Api.Sql(branch.Left.Text);
    }

    [Safe]
    void Two_levels_on_the_other_side()
    {
        var branch = new Branch();
        branch.Left.Text = Api.Source();
        Api.Sql(branch.Right.Text);
    }

    [Flow]
    void Leaf_replaced_by_a_dirty_one()
    {
        var branch = new Branch();
        branch.Left = new Leaf { Text = Api.Source() };
        Api.Sql(branch.Left.Text);
    }

    [Safe]
    void Leaf_replaced_by_a_clean_one()
    {
        var branch = new Branch();
        branch.Left.Text = Api.Source();
        branch.Left = new Leaf();
        Api.Sql(branch.Left.Text);
    }

    [Flow]
    void Linked_list()
    {
        var first = new Branch { Next = new Branch { Next = new Branch() } };
        first.Next.Next.Left.Title = Api.Source();
        Api.Sql(first.Next.Next.Left.Title);
    }

    [Safe]
    void Linked_list_at_another_node()
    {
        var first = new Branch { Next = new Branch { Next = new Branch() } };
        first.Next.Next.Left.Title = Api.Source();
        Api.Sql(first.Next.Left.Title);
    }

    [Flow]
    void Part_of_an_argument()
    {
        var branch = new Branch();
        Fill(branch);
        Api.Sql(branch.Left.Text);
    }

    [Safe]
    void Other_part_of_an_argument()
    {
        var branch = new Branch();
        Fill(branch);
        Api.Sql(branch.Left.Title + branch.Right.Text);
    }

    [Flow]
    void Beside_a_wide_graph() => Api.Sql(Answer().Own.Text);

    [Safe]
    void Other_part_beside_a_wide_graph() => Api.Sql(Answer().Own.Title);

    static (Branch Graph, Leaf Own) Answer()
    {
        var graph = new Branch { Next = new Branch { Next = new Branch { Next = new Branch { Next = new Branch { Next = new Branch { Next = new Branch { Next = new Branch { Next = new Branch() } } } } } } } };
        return (graph, new Leaf { Text = Api.Source(), Title = "t" });
    }

    static void Fill(Branch branch) => branch.Left.Text = Api.Source();
}
