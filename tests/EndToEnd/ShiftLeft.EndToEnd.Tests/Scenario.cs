namespace ShiftLeft.EndToEnd.Tests;

/// <summary>A project that a user might have, and what a build has to say of it.</summary>
/// <param name="Name">Of the folder and of the project.</param>
public sealed class Scenario(string name)
{
    /// <summary>A weak hash on line 3: security severity 7.5, precision high.</summary>
    public const string WeakHash = """
        class Code
        {
            object Hash = System.Security.Cryptography.MD5.Create();
        }
        """;

    private string _sdk = "Microsoft.NET.Sdk";
    private string _framework = "<TargetFramework>net10.0</TargetFramework>";
    private string _properties = "";
    private string _items = "";
    private string _reference = """<PackageReference Include="ShiftLeft.Analyzers" Version="$(ShiftLeftVersion)" PrivateAssets="all" />""";
    private readonly Dictionary<string, string> _files = new() { ["Code.cs"] = WeakHash };

    public string Name => name;

    /// <summary>What has to be reported, as <see cref="Finding.ToString"/> prints it; nothing else of ours may be.</summary>
    public string[] Expected { get; private set; } = [];

    public IEnumerable<(string Path, string Text)> Files => _files.Select(static file => (file.Key, file.Value)).Append(($"{Name}.csproj", Project));

    public override string ToString() => Name;

    public Scenario Sdk(string sdk)
    {
        _sdk = sdk;
        return this;
    }

    /// <param name="frameworks">Several make the project multi-targeting.</param>
    public Scenario Targets(params string[] frameworks)
    {
        _framework = frameworks is [var one] ? $"<TargetFramework>{one}</TargetFramework>" : $"<TargetFrameworks>{string.Join(';', frameworks)}</TargetFrameworks>";
        return this;
    }

    public Scenario Property(string property, string value)
    {
        _properties += $"\n    <{property}>{value}</{property}>";
        return this;
    }

    public Scenario Items(string items)
    {
        _items += items;
        return this;
    }

    /// <summary>How the project asks for the package, where it is not the usual reference with a version.</summary>
    public Scenario Reference(string reference)
    {
        _reference = reference;
        return this;
    }

    public Scenario File(string path, string text)
    {
        _files[path] = text;
        return this;
    }

    public Scenario EditorConfig(string section, string line) => File(".editorconfig", $"[{section}]\n{line}");

    public Scenario GlobalConfig(string line) => File(".globalconfig", $"is_global = true\n{line}");

    public Scenario Expect(params string[] findings)
    {
        Expected = findings;
        return this;
    }

    private string Project => $"""
        <Project Sdk="{_sdk}">
          <PropertyGroup>
            {_framework}
            <LangVersion>latest</LangVersion>{_properties}
          </PropertyGroup>
          <ItemGroup>
            {_reference}
            {_items}
          </ItemGroup>
        </Project>
        """;
}
