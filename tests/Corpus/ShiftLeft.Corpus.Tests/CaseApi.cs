namespace ShiftLeft.Corpus.Tests;

/// <summary>The source and the sinks that the cases use, once as the analyzer sees them and once to be run.</summary>
internal static class CaseApi
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Text;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Corpus;

        namespace Corpus;


        """;

    private const string Attributes = """


        /// <summary>Data reaches the sink in this method or in what it calls.</summary>
        /// <param name="inputs">
        /// What the source gives when the case is run, beside the usual attacks. With U+001F between them: what it gives at first, then, and
        /// from there on.
        /// </param>
        public sealed class FlowAttribute(params string[] inputs) : Attribute
        {
            public string[] Inputs => inputs;
        }

        /// <summary>No data reaches a sink.</summary>
        public sealed class SafeAttribute(params string[] inputs) : Attribute
        {
            public string[] Inputs => inputs;
        }
        """;

    /// <summary>Without bodies, so that only the models say what the members are.</summary>
    public const string Declared = Usings + """
        public static class Api
        {
            public static extern string Source();
            public static extern void Sql(object? text);
            public static extern void Open(object? path);
            public static extern void Html(object? text);
            public static extern void Fetch(object? url);
            public static extern void Redirect(object? url);
        }
        """ + Attributes;

    /// <summary>The same members, which take their data from <c>Inputs</c> and tell <c>Seen</c> what reached them.</summary>
    public const string Running = Usings + """
        public static class Api
        {
            private static int s_calls;

            public static string[] Inputs
            {
                get;
                set
                {
                    field = value;
                    s_calls = 0;
                }
            } = [""];

            public static Action<string, object?> Seen = static (_, _) => { };

            public static string Source() => Inputs[Math.Min(s_calls++, Inputs.Length - 1)];
            public static void Sql(object? text) => Seen("Sql", text);
            public static void Open(object? path) => Seen("Open", path);
            public static void Html(object? text) => Seen("Html", text);
            public static void Fetch(object? url) => Seen("Fetch", url);
            public static void Redirect(object? url) => Seen("Redirect", url);
        }
        """ + Attributes;
}
