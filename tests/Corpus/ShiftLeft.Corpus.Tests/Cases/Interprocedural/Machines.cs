class Machines
{
    enum State
    {
        Start,
        Reading,
        Done,
    }

    sealed class Parser
    {
        private State _state = State.Start;
        private readonly StringBuilder _text = new();
        private int _rounds;

        public string Text => _text.ToString();

        public string Progress => _state + "/" + _rounds;

        public void Feed(string input)
        {
            while (_state != State.Done)
            {
                _rounds++;
                switch (_state)
                {
                    case State.Start:
                        _text.Append('<');
                        _state = State.Reading;
                        break;
                    case State.Reading:
                        _text.Append(input);
                        _state = State.Done;
                        break;
                }
            }
        }
    }

    sealed class Pipeline
    {
        private readonly List<Func<string, string>> _steps = [];

        public Pipeline Use(Func<string, string> step)
        {
            _steps.Add(step);
            return this;
        }

        public string Run(string input)
        {
            var value = input;
            foreach (var step in _steps)
                value = step(value);
            return value;
        }
    }

    sealed class Mailbox
    {
        private readonly Queue<string> _messages = new();

        public void Send(string message) => _messages.Enqueue(message);

        public bool TryReceive(out string message)
        {
            if (_messages.Count == 0)
            {
                message = "";
                return false;
            }

            message = _messages.Dequeue();
            return true;
        }
    }

    sealed class Registry
    {
        private readonly Dictionary<string, Action<string>> _commands = [];

        public void On(string name, Action<string> command) => _commands[name] = command;

        public void Run(string name, string argument) => _commands[name](argument);
    }

    [Flow]
    void State_machine()
    {
        var parser = new Parser();
        parser.Feed(Api.Source());
        Api.Sql(parser.Text);
    }

    [Safe]
    void State_of_the_machine()
    {
        var parser = new Parser();
        parser.Feed(Api.Source());
        Api.Sql(parser.Progress);
    }

    [Flow]
    void Pipeline_of_steps() => Api.Sql(new Pipeline().Use(static text => text.Trim()).Use(static text => text + "!").Run(Api.Source()));

    [Safe]
    void Pipeline_that_measures() => Api.Sql(new Pipeline().Use(static text => text.Length > 3 ? "long" : "short").Run(Api.Source()).Length);

    [Flow]
    void Producer_and_consumer()
    {
        var mailbox = new Mailbox();
        Produce(mailbox);
        while (mailbox.TryReceive(out var message))
            Api.Sql(message);
    }

    [Safe]
    void Producer_of_sizes_and_consumer()
    {
        var mailbox = new Mailbox();
        ProduceSizes(mailbox);
        while (mailbox.TryReceive(out var message))
            Api.Sql(message);
    }

    [Flow]
    void Command_by_name()
    {
        var registry = new Registry();
        registry.On("show", static text => Api.Sql(text));
        registry.Run("show", Api.Source());
    }

    [Safe]
    void Another_command_by_name()
    {
        var registry = new Registry();
        registry.On("show", static text => Api.Sql(text));
        registry.On("size", static text => Api.Sql(text.Length));
        registry.Run("size", Api.Source());
    }

    [Flow]
    async Task Timer_like_callback()
    {
        var last = "";
        await RepeatAsync(2, round => last = Api.Source() + round);
        Api.Sql(last);
    }

    [Safe]
    async Task Timer_like_callback_that_counts()
    {
        var last = 0;
        await RepeatAsync(2, round => last = Api.Source().Length + round);
        Api.Sql(last);
    }

    [Flow]
    void Undo_stack()
    {
        var undo = new Stack<Action>();
        var text = Api.Source();
        undo.Push(() => Api.Sql(text));
        while (undo.TryPop(out var action))
            action();
    }

    [Safe]
    void Undo_stack_of_a_constant()
    {
        var undo = new Stack<Action>();
        var text = Api.Source();
        undo.Push(() => Api.Sql(text.Length));
        while (undo.TryPop(out var action))
            action();
    }

    static void Produce(Mailbox mailbox)
    {
        mailbox.Send("x");
        mailbox.Send(Api.Source());
    }

    static void ProduceSizes(Mailbox mailbox)
    {
        mailbox.Send("x");
        mailbox.Send(Api.Source().Length + "");
    }

    static async Task RepeatAsync(int times, Action<int> action)
    {
        for (var round = 0; round < times; round++)
        {
            await Task.Yield();
            action(round);
        }
    }
}
