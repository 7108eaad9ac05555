namespace ShiftLeft.CodeFixes.Injection;

/// <summary>
/// Where in a SQL statement a reader stands, as far as it decides whether a parameter may stand there. Knows no dialect; a place it does
/// not know for sure takes no parameter.
/// </summary>
internal sealed class SqlPosition
{
    private static readonly HashSet<string> Statements = ["SELECT", "WITH", "INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE", "EXEC", "EXECUTE", "CALL"];

    private static readonly HashSet<string> Clauses =
        ["SELECT", "FROM", "INTO", "VALUES", "WHERE", "SET", "ORDER", "GROUP", "HAVING", "LIMIT", "ON", "EXEC", "EXECUTE", "CALL", "UPDATE", "DELETE"];

    private static readonly HashSet<string> Words =
        ["AND", "OR", "NOT", "WHERE", "ON", "EXISTS", "FROM", "JOIN", "AS", "SELECT", "HAVING", "WHEN", "THEN", "ELSE", "BY", "SET", "UNION", "ALL"];

    private static readonly HashSet<string> Comparisons = ["=", "<", ">", "LIKE", "ILIKE", "GLOB", "REGEXP", "RLIKE", "MATCH"];

    private static readonly HashSet<string> BeforeValue =
        [.. Comparisons, "(", ",", "+", "|", "THEN", "ELSE", "WHEN", "BETWEEN", "BETWEEN AND", "SELECT"];

    private static readonly HashSet<string> BeforeBareText = [.. Comparisons, "BETWEEN", "BETWEEN AND", "LIMIT", "OFFSET"];

    private static readonly HashSet<string> BeforeNumber =
        [.. BeforeBareText, "+", "-", "*", "/", "%", "THEN", "ELSE", "NEXT", "FIRST"];

    private readonly Stack<Level> _levels = new();
    private string _previous = "";
    private string _word = "";
    private string _statement = "";

    private enum Parentheses
    {
        None,
        Group,
        Columns,
        Values,
        In,
        Top,
        Function,
    }

    public SqlPosition() => _levels.Push(new Level(Parentheses.None));

    /// <summary>The word that ends here: a name, a keyword or a prefix of the literal that follows.</summary>
    public string Word => _word;

    private Level Current => _levels.Peek();

    private bool TakesParameters => Statements.Contains(_statement) && Current.Kind != Parentheses.Columns;

    private bool IsProcedureArgument => Current.Clause is "EXEC" or "EXECUTE" && (_previous == "," || _previous == Current.Procedure);

    /// <summary>Whether a quoted text that starts here is a value.</summary>
    public bool TakesText => TakesParameters && (BeforeValue.Contains(_previous) || IsProcedureArgument);

    /// <summary>Whether text without quotes that is put here can only be a value.</summary>
    public bool TakesBareText => TakesParameters && (BeforeBareText.Contains(_previous) || IsProcedureArgument);

    public bool TakesNumber => TakesParameters && (BeforeNumber.Contains(_previous) || IsProcedureArgument || _previous switch
    {
        "(" => Current.Kind is not Parentheses.Group,
        "," => Current.Kind is Parentheses.In or Parentheses.Values or Parentheses.Function || Current.Clause == "LIMIT",
        _ => false,
    });

    public void Read(char character)
    {
        if (IsWord(character))
        {
            _word += character;
            return;
        }

        EndWord();
        switch (character)
        {
            case '(':
                _levels.Push(new Level(KindOfParentheses()));
                _previous = "(";
                break;
            case ')':
                if (_levels.Count > 1)
                    _levels.Pop();
                _previous = ")";
                break;
            case ';':
                _levels.Clear();
                _levels.Push(new Level(Parentheses.None));
                _previous = _statement = "";
                break;
            default:
                if (!char.IsWhiteSpace(character))
                    _previous = character.ToString();
                break;
        }
    }

    /// <summary>Passes over something that stands for a value or a name.</summary>
    public void ReadValue()
    {
        EndWord();
        _previous = "value";
    }

    /// <summary>Forgets the word read last: it belongs to the literal that follows.</summary>
    public void DropWord() => _word = "";

    public void EndWord()
    {
        if (_word.Length == 0)
            return;
        var word = _word.ToUpperInvariant();
        _word = "";
        if (_statement.Length == 0)
            _statement = word;
        var level = Current;
        if (word == "AND" && level.AwaitsAnd)
        {
            level.AwaitsAnd = false;
            word = "BETWEEN AND";
        }

        level.AwaitsAnd |= word == "BETWEEN";
        if (level.Clause is "EXEC" or "EXECUTE" && level.Procedure is null)
            level.Procedure = word;
        if (Clauses.Contains(word))
            level.Clause = word;
        _previous = word;
    }

    public static bool IsWord(char character) => char.IsLetterOrDigit(character) || character is '_' or '@' or '#' or '$' or '.';

    private Parentheses KindOfParentheses() => _previous switch
    {
        "IN" => Parentheses.In,
        "TOP" => Parentheses.Top,
        "VALUES" => Parentheses.Values,
        "," when Current.Clause == "VALUES" => Parentheses.Values,
        _ when Current.Clause == "INTO" => Parentheses.Columns,
        "" => Parentheses.Group,
        _ when Words.Contains(_previous) || !IsWord(_previous[0]) => Parentheses.Group,
        _ => Parentheses.Function,
    };

    private sealed class Level(Parentheses kind)
    {
        public Parentheses Kind { get; } = kind;

        public string Clause { get; set; } = "";

        public string? Procedure { get; set; }

        public bool AwaitsAnd { get; set; }
    }
}
