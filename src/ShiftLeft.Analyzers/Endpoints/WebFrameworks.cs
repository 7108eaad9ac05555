namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>The libraries that make a program a web application.</summary>
internal static class WebFrameworks
{
    public static bool AreReferenced(Compilation compilation) => compilation.ReferencedAssemblyNames.Any(static assembly =>
        assembly.Name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) || assembly.Name is "System.Web" or "System.Web.Mvc" or "System.Web.Http" or "Owin");
}
