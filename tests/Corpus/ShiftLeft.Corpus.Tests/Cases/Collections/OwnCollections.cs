class Ring<T>
{
    private readonly T[] _items = new T[8];
    private int _count;

    public void Add(T item) => _items[_count++ % 8] = item;

    public T Last => _items[(_count - 1) % 8];

    public int Count => _count;

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < _count; i++)
            yield return _items[i];
    }
}

class OwnCollections
{
    class Names : List<string>
    {
        public string Joined => string.Join(",", this);

        public string Total => Count + " names";
    }

    class Node(string text, Node? next)
    {
        public string Text => text;
        public Node? Next => next;
    }

    [Flow]
    void Ring_buffer()
    {
        var ring = new Ring<string>();
        ring.Add(Api.Source());
        Api.Sql(ring.Last);
    }

    [Safe]
    void Other_ring_buffer()
    {
        var ring = new Ring<string>();
        var other = new Ring<string>();
        ring.Add(Api.Source());
        other.Add("x");
        Api.Sql(other.Last);
    }

    [Flow]
    void Own_enumerator()
    {
        var ring = new Ring<string>();
        ring.Add(Api.Source());
        foreach (var item in ring)
            Api.Sql(item);
    }

    [Safe]
    void Own_count()
    {
        var ring = new Ring<string>();
        ring.Add(Api.Source());
        Api.Sql(ring.Count);
    }

    [Flow]
    void Derived_list()
    {
        var names = new Names { Api.Source() };
        Api.Sql(names.Joined);
    }

    [Safe]
    void Derived_list_counted()
    {
        var names = new Names { Api.Source() };
        Api.Sql(names.Total);
    }

    [Flow]
    void Hand_made_list()
    {
        var list = new Node("a", new Node(Api.Source(), null));
        for (var node = list; node is not null; node = node.Next)
            Api.Sql(node.Text);
    }

    [Safe]
    void Hand_made_list_of_constants()
    {
        var dirty = new Node(Api.Source(), null);
        var list = new Node("a", new Node("b", null));
        for (var node = list; node is not null; node = node.Next)
            Api.Sql(node.Text);
    }
}
