class ObjectState
{
    sealed class Query
    {
        private readonly string _table;
        private readonly string _column;
        private string _filter = "";

        public Query(string table, string column)
        {
            _table = table;
            _column = column;
        }

        public void Where(string filter) => _filter = filter;

        public void RunTable() => Api.Sql("SELECT * FROM " + _table);

        public void RunColumn() => Api.Sql("SELECT " + _column + " FROM t");

        public string Text() => "SELECT * FROM t WHERE " + _filter;
    }

    sealed class Counter
    {
        private int _count;
        private string _last = "";

        public void Add(string text)
        {
            _count++;
            _last = text;
        }

        public string Report() => "count " + _count;

        public string Last() => "last " + _last;
    }

    sealed class Session
    {
        public User? User { get; private set; }

        public void Login(string name) => User = new User(name, "reader");
    }

    sealed record User(string Name, string Role);

    private string _start = "";
    private string _end = "";
    private readonly List<string> _log = [];
    private readonly List<string> _quietLog = [];

    [Flow]
    void Set_in_the_constructor() => new Query(Api.Source(), "x").RunTable();

    [Safe]
    void Other_set_in_the_constructor() => new Query(Api.Source(), "x").RunColumn();

    [Flow]
    void Set_by_a_method()
    {
        var query = new Query("a", "b");
        query.Where(Api.Source());
        Api.Sql(query.Text());
    }

    [Safe]
    void Set_again_by_a_method()
    {
        var query = new Query("a", "b");
        query.Where(Api.Source());
        query.Where("1=1");
        Api.Sql(query.Text());
    }

    [Flow]
    void Last_of_a_counter()
    {
        var counter = new Counter();
        counter.Add(Api.Source());
        Api.Sql(counter.Last());
    }

    [Safe]
    void Count_of_a_counter()
    {
        var counter = new Counter();
        counter.Add(Api.Source());
        Api.Sql(counter.Report());
    }

    [Flow]
    void Object_made_by_a_method()
    {
        var session = new Session();
        session.Login(Api.Source());
        Api.Sql(session.User!.Name);
    }

    [Safe]
    void Constant_part_of_an_object_made_by_a_method()
    {
        var session = new Session();
        session.Login(Api.Source());
        Api.Sql(session.User!.Role);
    }

    [Flow]
    void Steps_on_this()
    {
        Begin();
        Middle();
        End();
    }

    [Safe]
    void Steps_on_this_that_measure()
    {
        Begin();
        MiddleSize();
        EndSize();
    }

    [Flow]
    void List_in_a_field()
    {
        Log(Api.Source());
        Flush();
    }

    [Safe]
    void Other_list_in_a_field()
    {
        Log(Api.Source());
        FlushQuiet();
    }

    private string _copy = "";
    private string _size = "";

    void Begin() => _start = Api.Source();

    void Middle() => _copy = _start;

    void End() => Api.Sql(_copy);

    void MiddleSize() => _size = _start.Length + "";

    void EndSize() => Api.Sql(_size + _end);

    void Log(string text) => _log.Add(text);

    void Flush()
    {
        foreach (var line in _log)
            Api.Sql(line);
    }

    void FlushQuiet()
    {
        foreach (var line in _quietLog)
            Api.Sql(line);
    }
}
