class StacksQueuesAndSets
{
    [Flow]
    void Stack()
    {
        var stack = new Stack<string>();
        stack.Push(Api.Source());
        Api.Sql(stack.Pop());
    }

    [Safe]
    void Another_stack()
    {
        var stack = new Stack<string>();
        var other = new Stack<string>();
        stack.Push(Api.Source());
        other.Push("x");
        Api.Sql(other.Pop());
    }

    [Flow]
    void Queue()
    {
        var queue = new Queue<string>();
        queue.Enqueue(Api.Source());
        if (queue.TryDequeue(out var item))
            Api.Sql(item);
    }

    [Safe]
    void Another_queue()
    {
        var queue = new Queue<string>();
        var other = new Queue<string>(["x"]);
        queue.Enqueue(Api.Source());
        if (other.TryDequeue(out var item))
            Api.Sql(item);
    }

    [Flow]
    void Set()
    {
        var set = new HashSet<string> { Api.Source() };
        foreach (var item in set)
            Api.Sql(item);
    }

    [Safe]
    void Set_that_answers()
    {
        var set = new HashSet<string> { Api.Source() };
        Api.Sql(set.Add("x"));
    }

    [Flow]
    void Union()
    {
        var set = new SortedSet<string> { "x" };
        set.UnionWith([Api.Source()]);
        Api.Sql(set.Max + set.Min);
    }

    [Safe]
    void Union_into_another()
    {
        var set = new SortedSet<string> { "x" };
        var other = new SortedSet<string> { Api.Source() };
        other.UnionWith(set);
        Api.Sql(set.Max);
    }

    [Flow]
    void Linked_list()
    {
        var list = new LinkedList<string>();
        list.AddLast(Api.Source());
        Api.Sql(list.First!.Value);
    }

    [Safe]
    void Another_linked_list()
    {
        var list = new LinkedList<string>();
        var other = new LinkedList<string>();
        list.AddLast(Api.Source());
        other.AddLast("x");
        Api.Sql(other.First!.Value);
    }

    [Flow]
    void Priority_queue()
    {
        var queue = new PriorityQueue<string, int>();
        queue.Enqueue(Api.Source(), 1);
        Api.Sql(queue.Dequeue());
    }

    [Safe]
    void Count_of_a_priority_queue()
    {
        var queue = new PriorityQueue<string, int>();
        queue.Enqueue(Api.Source(), 1);
        Api.Sql(queue.Count);
    }

    [Flow]
    void Sorted_dictionary()
    {
        var data = new SortedDictionary<string, string> { ["a"] = Api.Source() };
        Api.Sql(data["a"]);
    }

    [Safe]
    void Sorted_dictionary_other()
    {
        var data = new SortedDictionary<string, string> { ["a"] = Api.Source(), ["b"] = "x" };
        Api.Sql(data["b"]);
    }

    [Flow]
    void Sorted_list()
    {
        var data = new SortedList<int, string> { { 1, Api.Source() } };
        Api.Sql(data.GetValueAtIndex(0));
    }

    [Safe]
    void Sorted_list_key()
    {
        var data = new SortedList<int, string> { { 1, Api.Source() } };
        Api.Sql(data.GetKeyAtIndex(0));
    }
}
