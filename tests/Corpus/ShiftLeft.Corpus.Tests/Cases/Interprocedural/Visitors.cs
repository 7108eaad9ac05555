abstract class Node
{
    public abstract T Accept<T>(IVisitor<T> visitor);
}

sealed class TextNode(string text) : Node
{
    public string Text => text;

    public override T Accept<T>(IVisitor<T> visitor) => visitor.Visit(this);
}

sealed class ListNode(List<Node> items) : Node
{
    public List<Node> Items => items;

    public override T Accept<T>(IVisitor<T> visitor) => visitor.Visit(this);
}

interface IVisitor<T>
{
    T Visit(TextNode node);

    T Visit(ListNode node);
}

sealed class Printer : IVisitor<string>
{
    public string Visit(TextNode node) => node.Text;

    public string Visit(ListNode node) => string.Join(" ", node.Items.Select(item => item.Accept(this)));
}

sealed class CountingVisitor : IVisitor<int>
{
    public int Visit(TextNode node) => node.Text.Length;

    public int Visit(ListNode node) => node.Items.Sum(item => item.Accept(this));
}

abstract class Walker
{
    public void Walk(Node node)
    {
        switch (node)
        {
            case TextNode text:
                OnText(text);
                break;
            case ListNode list:
                foreach (var item in list.Items)
                    Walk(item);
                break;
        }
    }

    protected abstract void OnText(TextNode node);
}

sealed class SinkWalker : Walker
{
    protected override void OnText(TextNode node) => Api.Sql(node.Text);
}

sealed class CountWalker : Walker
{
    private int _count;

    public int Count => _count;

    protected override void OnText(TextNode node) => _count++;
}

class Visitors
{
    static Node Tree(string text) => new ListNode([new TextNode("a"), new ListNode([new TextNode(text)])]);

    [Flow]
    void Printing() => Api.Sql(Tree(Api.Source()).Accept(new Printer()));

    [Safe]
    void Counting() => Api.Sql(Tree(Api.Source()).Accept(new CountingVisitor()));

    [Flow]
    void Walking() => new SinkWalker().Walk(Tree(Api.Source()));

    [Safe]
    void Walking_and_counting()
    {
        var walker = new CountWalker();
        walker.Walk(Tree(Api.Source()));
        Api.Sql(walker.Count);
    }

    [Flow]
    void Printing_a_small_tree() => Api.Sql(new TextNode(Api.Source()).Accept(new Printer()));

    [Safe]
    void Printing_another_tree()
    {
        var dirty = new TextNode(Api.Source());
        Api.Sql(new TextNode("x").Accept(new Printer()));
    }
}
