class Recursion
{
    class Tree
    {
        public string Text = "";
        public Tree? Left;
        public Tree? Right;
    }

    [Flow]
    void Direct() => Api.Sql(Repeat(Api.Source(), 3));

    [Safe]
    void Direct_that_drops() => Api.Sql(Stars(Api.Source(), 3));

    [Flow]
    void Mutual() => Api.Sql(Even(Api.Source(), 4));

    [Safe]
    void Mutual_that_drops() => Api.Sql(EvenSize(Api.Source(), 4));

    [Flow]
    void Sink_in_the_recursion() => Walk(Api.Source(), 2);

    [Safe]
    void Sink_in_the_recursion_of_a_constant() => WalkClean(Api.Source(), 2);

    [Flow]
    void Accumulator() => Api.Sql(Collect(3, ""));

    [Safe]
    void Accumulator_of_constants() => Api.Sql(CollectMarks(3, ""));

    [Flow]
    void Over_a_tree()
    {
        var tree = new Tree { Left = new Tree { Right = new Tree { Text = Api.Source() } } };
        Api.Sql(Flatten(tree));
    }

    [Safe]
    void Depth_of_a_tree()
    {
        var tree = new Tree { Left = new Tree { Right = new Tree { Text = Api.Source() } } };
        Api.Sql(Depth(tree));
    }

    [Flow]
    void Parameters_swap_places() => Api.Sql(Rotate("a", "b", Api.Source(), 2));

    [Safe]
    void Parameters_keep_their_places() => Api.Sql(Keep("a", "b", Api.Source(), 2));

    static string Repeat(string text, int times) => times == 0 ? "" : text + Repeat(text, times - 1);

    static string Stars(string text, int times) => times == 0 ? "" : "*" + Stars(text, times - 1);

    static string Even(string text, int times) => times == 0 ? text : Odd(text, times - 1);

    static string Odd(string text, int times) => times == 0 ? text : Even(text, times - 1);

    static string EvenSize(string text, int times) => times == 0 ? "even" : OddSize(text, times - 1);

    static string OddSize(string text, int times) => times == 0 ? "odd" : EvenSize(text, times - 1);

    static void Walk(string text, int times)
    {
        if (times == 0)
            Api.Sql(text);
        else
            Walk(text, times - 1);
    }

    static void WalkClean(string text, int times)
    {
        if (times == 0)
            Api.Sql("x");
        else
            WalkClean(text, times - 1);
    }

    static string Collect(int times, string all) => times == 0 ? all : Collect(times - 1, all + Api.Source());

    static string CollectMarks(int times, string all) => times == 0 ? all : CollectMarks(times - 1, all + (Api.Source().Length > 3 ? "+" : "-"));

    static string Flatten(Tree? tree) => tree is null ? "" : Flatten(tree.Left) + tree.Text + Flatten(tree.Right);

    static int Depth(Tree? tree) => tree is null ? 0 : 1 + Math.Max(Depth(tree.Left), Depth(tree.Right));

    static string Rotate(string a, string b, string c, int times) => times == 0 ? a : Rotate(b, c, a, times - 1);

    static string Keep(string a, string b, string c, int times) => times == 0 ? a : Keep(a, b, c, times - 1);
}
