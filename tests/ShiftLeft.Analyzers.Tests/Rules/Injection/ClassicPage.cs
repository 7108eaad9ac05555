namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>A class of a web application on .NET Framework that reads the query string.</summary>
internal static class ClassicPage
{
    public static string With(string members) => $$"""
        using System.Web;

        public class Page
        {
            private static string Input(HttpRequest request) => request.QueryString["x"];

            {{members}}
        }
        """;
}
