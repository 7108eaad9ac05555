using System.Text;

namespace ShiftLeft.CodeFixes.Injection;

/// <summary>A command line taken apart as the runtime would: at white space outside of double quotes.</summary>
internal static class CommandLine
{
    /// <summary>Values of these names are meant to hold several arguments.</summary>
    private static readonly string[] Several = ["arg", "option", "param", "switch", "flag", "command"];

    /// <returns>The arguments as C# expressions; null where they cannot be told apart for sure.</returns>
    public static IReadOnlyList<string>? Split(ComposedText text, SemanticModel model)
    {
        var splitter = new Splitter(model);
        foreach (var segment in text.Segments)
        {
            if (segment.IsLiteral ? !splitter.ReadText(segment.Value) : !splitter.ReadValue(segment))
                return null;
        }

        return splitter.End();
    }

    private sealed class Splitter(SemanticModel model)
    {
        private readonly List<string> _arguments = [];
        private readonly List<(string Text, TextSegment? Value)> _current = [];
        private bool _isQuoted;
        private bool _hasCurrent;
        private char _last;

        public bool ReadText(string text)
        {
            foreach (var character in text)
            {
                if (character == '"')
                {
                    if (_last == '\\')
                        return false;
                    _isQuoted = !_isQuoted;
                    _hasCurrent = true;
                }
                else if (!_isQuoted && char.IsWhiteSpace(character))
                {
                    EndArgument();
                }
                else
                {
                    _current.Add((character.ToString(), null));
                    _hasCurrent = true;
                }

                _last = character;
            }

            return true;
        }

        public bool ReadValue(TextSegment value)
        {
            if (value.IsConstant && value.Value.Any(static character => char.IsWhiteSpace(character) || character is '"' or '\\'))
                return ReadText(value.Value);
            _current.Add(("", value));
            _hasCurrent = true;
            _last = 'x';
            return _isQuoted || value.IsConstant || !Several.Any(word => value.Source.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
        }

        public IReadOnlyList<string>? End()
        {
            EndArgument();
            return _isQuoted || _arguments.Count == 0 ? null : _arguments;
        }

        private void EndArgument()
        {
            if (_hasCurrent)
                _arguments.Add(Argument());
            _current.Clear();
            _hasCurrent = false;
        }

        private string Argument()
        {
            if (_current is [{ Value: { Suffix.Length: 0, Type.SpecialType: SpecialType.System_String } value }])
                return ValueExpression.Of(value, model);
            if (_current.All(static part => part.Value is null))
                return SymbolDisplay.FormatLiteral(string.Concat(_current.Select(static part => part.Text)), quote: true);
            var code = new StringBuilder("$\"");
            foreach (var (text, part) in _current)
            {
                var literal = SymbolDisplay.FormatLiteral(text, quote: true);
                code.Append(part?.Hole ?? literal.Substring(1, literal.Length - 2).Replace("{", "{{").Replace("}", "}}"));
            }

            return code.Append('"').ToString();
        }
    }
}
