namespace ShiftLeft.Design.Tests;

/// <summary>Code that is nested as deeply as one asks, or long and flat: what a walk has to survive.</summary>
/// <param name="Deepest">Beyond a thousand nested levels the compiler itself overflows its stack, or takes minutes, as soon as one analyzer asks for operations.</param>
internal sealed record NestedCode(Func<int, string> Nest, int Deepest = 1_000)
{
    private static readonly int[] AllLevels = [15, 50, 200, 1_000, 10_000];

    public IEnumerable<int> Levels => AllLevels.Where(level => level <= Deepest);

    public static Dictionary<string, NestedCode> All { get; } = new()
    {
        ["parentheses"] = new(static levels => Method("var x = " + Repeat("(", levels) + "1" + Repeat(")", levels) + ";")),
        ["binary operators"] = new(static levels => Method("var x = s" + Repeat(" + s", levels) + ";")),
        ["binary operators to the right"] = new(static levels => Method("var x = " + Repeat("1 + (", levels) + "1" + Repeat(")", levels) + ";")),
        ["conditional operators"] = new(static levels => Method("var x = " + Repeat("b ? s : ", levels) + "s;")),
        ["interpolations"] = new(static levels => Method("var x = " + Repeat("$\"{", levels) + "s" + Repeat("}\"", levels) + ";"), Deepest: 15),
        ["calls as arguments"] = new(static levels => Method("var x = " + Repeat("M(", levels) + "s" + Repeat(", b)", levels) + ";")),
        ["calls in a chain"] = new(static levels => Method("var x = s" + Repeat(".Trim()", levels) + ";")),
        ["conditional accesses"] = new(static levels => Method("var x = s" + Repeat("?.Trim()", levels) + ";")),
        ["ifs"] = new(static levels => Method(Repeat("if (b) {\n", levels) + "M(s, b);" + Repeat("}", levels))),
        ["else ifs"] = new(static levels => Method(Repeat("if (s == \"a\") M(s, b); else ", levels) + "M(s, b);")),
        ["blocks"] = new(static levels => Method(Repeat("{", levels) + Repeat("}", levels))),
        ["tries"] = new(static levels => Method(Repeat("try { ", levels) + "M(s, b);" + Repeat("} finally { }", levels))),
        ["loops"] = new(static levels => Method(Repeat("foreach (var c in s) ", levels) + "M(s, b);")),
        // Typed: the compiler itself does not survive deep lambdas whose type it has to infer.
        ["lambdas"] = new(static levels => Method(string.Concat(Enumerable.Range(0, levels).Select(static i => $"System.Action a{i} = () => {{ ")) + Repeat("};", levels))),
        ["local functions"] = new(static levels => Method(string.Concat(Enumerable.Range(0, levels).Select(static i => $"void F{i}() {{ ")) + Repeat("}", levels))),
        ["types"] = new(static levels => string.Concat(Enumerable.Range(0, levels).Select(static i => $"class C{i} {{ ")) + Repeat("}", levels)),
        ["array initializers"] = new(static levels => Method("object x = " + Repeat("new object[] { ", levels) + "s" + Repeat(" }", levels) + ";")),
        ["object initializers"] = new(static levels => "class N { public N P; } class C { N F = new N { " + Repeat("P = new N { ", levels) + Repeat("}", levels) + "}; }"),
        ["patterns"] = new(static levels => Method("var x = s is " + Repeat("not ", levels) + "null;")),
        ["generic types"] = new(static levels => Method(Repeat("System.Collections.Generic.List<", levels) + "int" + Repeat(">", levels) + " x = null;")),
        ["statements in a row"] = new(static levels => Method("var x = s;\n" + Repeat("x += s;\n", levels) + "M(x, b);"), Deepest: 10_000),
        ["branches that assign one text"] = new(static levels =>
            Method("var x = s; int n = s.Length;\n" + string.Concat(Enumerable.Range(0, levels).Select(static i => $"if (n == {i}) {{ x = x + s; }} else {{ x = s + x; }}\n")) + "M(x, b);"), Deepest: 10_000),
        ["cases"] = new(static levels =>
            Method("string x; switch (s) {\n" + string.Concat(Enumerable.Range(0, levels).Select(static i => $"case \"{i}\": x = s + {i}; break;\n")) + "default: x = s; break; } M(x, b);"), Deepest: 2_000),
        ["queries over queries"] = new(static levels => "using System.Linq; using System.Collections.Generic; " + Method(
            "IEnumerable<string> q = new List<string> { s }, r = q;\n" + string.Concat(Enumerable.Range(0, levels).Select(static i => $"q = q.Where(x => x.Length > {i}).Concat(r); r = q.Select(x => x + s);\n")) + "M(q.First() + r.First(), b);")),
        ["queries over each other"] = new(static levels => "using System.Linq; using System.Collections.Generic; " + Method(
            "var list = new List<string> { s }; IEnumerable<string> q = list, r = list;\nwhile (b) {\n" + Repeat("list.Add(q.First()); q = q.Concat(r).Where(x => x != s); r = r.Concat(q).Select(x => x + s);\n", levels) + "}\nM(q.First() + r.First(), b);"), Deepest: 200),
        ["elements"] = new(static levels => Method("var x = new[] { " + Repeat("s, ", levels) + "s }; M(x[1], b);"), Deepest: 10_000),
        ["methods that call two others"] = new(static levels =>
            "class C { " + string.Concat(Enumerable.Range(0, levels).Select(i => $"string M{i}(string s, int n) => n == 0 ? s : M{(i + 1) % levels}(s + n, n - 1) + M{((i * 7) + 3) % levels}(s, n - 2);\n")) + "}"),
        ["methods that call the next"] = new(static levels =>
            "class C { " + string.Concat(Enumerable.Range(0, levels).Select(static i => $"string M{i}(string s) => M{i + 1}(s);\n")) + $"string M{levels}(string s) => s; }}", Deepest: 10_000),
    };

    private static string Method(string body) => "class C { string M(string s, bool b) { " + body + " return s; } }";

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
