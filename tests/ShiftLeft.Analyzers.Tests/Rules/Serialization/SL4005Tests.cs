namespace ShiftLeft.Analyzers.Tests.Rules.Serialization;

public sealed class SL4005Tests() : RuleTests("SL4005")
{
    private static readonly Action<RuleTest> OnLegacy = static test => test.OnNetFramework("v4.5.1");

    [Fact]
    public Task Fixes_object_initializers() => Fixes("""
        using System.Xml;

        class C
        {
            XmlReader OneLine(Stream stream) => XmlReader.Create(stream, new XmlReaderSettings { [|DtdProcessing = DtdProcessing.Parse|] });

            XmlReader Lines(Stream stream) => XmlReader.Create(stream, new XmlReaderSettings
            {
                // Old feeds have a DTD.
                [|DtdProcessing = DtdProcessing.Parse|],
                IgnoreComments = true, // noise
            });

            XmlReader NoComma(Stream stream)
            {
                var settings = new XmlReaderSettings()
                {
                    IgnoreComments = true,
                    [|DtdProcessing = DtdProcessing.Parse|] // why
                };
                return XmlReader.Create(stream, settings);
            }

            XmlReader Resolver(Stream stream) => XmlReader.Create(stream, new()
            {
                [|DtdProcessing = (DtdProcessing)2|],
                XmlResolver = new XmlUrlResolver(),
            });
        }
        """, """
        using System.Xml;

        class C
        {
            XmlReader OneLine(Stream stream) => XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });

            XmlReader Lines(Stream stream) => XmlReader.Create(stream, new XmlReaderSettings
            {
                // Old feeds have a DTD.
                DtdProcessing = DtdProcessing.Prohibit,
                IgnoreComments = true, // noise
                XmlResolver = null,
            });

            XmlReader NoComma(Stream stream)
            {
                var settings = new XmlReaderSettings()
                {
                    IgnoreComments = true,
                    DtdProcessing = DtdProcessing.Prohibit, // why
                    XmlResolver = null
                };
                return XmlReader.Create(stream, settings);
            }

            XmlReader Resolver(Stream stream) => XmlReader.Create(stream, new()
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
            });
        }
        """);

    [Fact]
    public Task Fixes_setters() => Fixes("""
        using System.Xml;

        class C
        {
            private readonly XmlReaderSettings _settings = new();

            void M(bool trusted, XmlReaderSettings given)
            {
                [|_settings.DtdProcessing = DtdProcessing.Parse|];
                var settings = new XmlReaderSettings();
                [|settings.DtdProcessing = trusted ? DtdProcessing.Parse : DtdProcessing.Prohibit|];
                settings.XmlResolver = new XmlUrlResolver();
                if (trusted)
                    [|given.DtdProcessing = DtdProcessing.Parse|];
                var old = new XmlReaderSettings();
                [|old.ProhibitDtd = false|];
            }
        }
        """, """
        using System.Xml;

        class C
        {
            private readonly XmlReaderSettings _settings = new();

            void M(bool trusted, XmlReaderSettings given)
            {
                _settings.DtdProcessing = DtdProcessing.Prohibit;
                _settings.XmlResolver = null;
                var settings = new XmlReaderSettings();
                settings.DtdProcessing = DtdProcessing.Prohibit;
                settings.XmlResolver = null;
                if (trusted)
                    given.DtdProcessing = DtdProcessing.Prohibit;
                var old = new XmlReaderSettings();
                old.ProhibitDtd = true;
                old.XmlResolver = null;
            }
        }
        """);

    [Fact]
    public Task Fixes_top_level_statements_and_variables() => Fixes("""
        using System.Xml;

        var processing = DtdProcessing.Parse;
        var settings = new XmlReaderSettings();
        [|settings.DtdProcessing = processing|];
        Console.WriteLine(processing);
        """, """
        using System.Xml;

        var processing = DtdProcessing.Parse;
        var settings = new XmlReaderSettings();
        settings.DtdProcessing = DtdProcessing.Prohibit;
        settings.XmlResolver = null;
        Console.WriteLine(processing);
        """, configure: AsProgram);

    [Fact]
    public Task Fixes_a_resolver_of_a_document_or_text_reader() => Fixes("""
        using System.Xml;

        class C
        {
            void M(Stream stream)
            {
                var document = new XmlDocument { [|XmlResolver = new XmlUrlResolver()|] };
                document.Load(stream);
                var resolver = new XmlUrlResolver();
                var reader = new XmlTextReader(stream);
                [|reader.XmlResolver = resolver|];
            }
        }
        """, """
        using System.Xml;

        class C
        {
            void M(Stream stream)
            {
                var document = new XmlDocument { XmlResolver = null };
                document.Load(stream);
                var resolver = new XmlUrlResolver();
                var reader = new XmlTextReader(stream);
                reader.XmlResolver = null;
            }
        }
        """);

    [Fact]
    public Task Finds_a_reader_with_both_once() => Finds("""
        using System.Xml;

        class C
        {
            void M(Stream stream)
            {
                var reader = new XmlTextReader(stream) { XmlResolver = new XmlUrlResolver() };
                [|reader.DtdProcessing = DtdProcessing.Parse|];
                var settings = new XmlReaderSettings { [|DtdProcessing = DtdProcessing.Parse|], XmlResolver = new XmlUrlResolver() };
            }
        }
        """);

    [Fact]
    public Task Finds_unbounded_expansion_although_nothing_is_resolved() => Finds("""
        using System.Xml;

        class C
        {
            XmlReaderSettings M() => new()
            {
                [|DtdProcessing = DtdProcessing.Parse|],
                XmlResolver = null,
                MaxCharactersFromEntities = 0,
            };
        }
        """);

    [Fact]
    public Task Finds_a_resolver_that_comes_from_elsewhere() => Finds("""
        using System.Xml;

        class C
        {
            XmlReaderSettings M(XmlResolver resolver) => new() { [|DtdProcessing = DtdProcessing.Parse|], XmlResolver = resolver };
        }
        """);

    [Fact]
    public Task Finds_the_switch_of_the_whole_process_without_a_fix() => OffersNoFix("""
        class C
        {
            static void M(bool on)
            {
                [|AppContext.SetSwitch("Switch.System.Xml.AllowDefaultResolver", true)|];
                AppContext.SetSwitch("Switch.System.Xml.AllowDefaultResolver", false);
                AppContext.SetSwitch("Switch.System.Xml.AllowDefaultResolver", on);
                AppContext.SetSwitch("Switch.System.Net.DontEnableSystemDefaultTlsVersions", true);
            }
        }
        """);

    [Fact]
    public Task Quiet_on_Prohibit_Ignore_and_a_resolver_that_is_null_or_restricted() => Quiet("""
        using System.Xml;
        using System.Xml.Resolvers;

        class Embedded : XmlUrlResolver
        {
            public override object? GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) => throw new XmlException();
        }

        class C
        {
            XmlReaderSettings Prohibit() => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = new XmlUrlResolver() };

            XmlReaderSettings Ignore() => new() { DtdProcessing = DtdProcessing.Ignore };

            XmlReaderSettings Null() => new() { DtdProcessing = DtdProcessing.Parse, XmlResolver = null };

            XmlReaderSettings Throwing() => new() { DtdProcessing = DtdProcessing.Parse, XmlResolver = XmlResolver.ThrowingResolver };

            XmlReaderSettings Own() => new() { DtdProcessing = DtdProcessing.Parse, XmlResolver = new Embedded() };

            XmlReaderSettings Known() => new() { DtdProcessing = DtdProcessing.Parse, XmlResolver = new XmlPreloadedResolver(XmlKnownDtds.Xhtml10) };

            XmlReaderSettings Setters()
            {
                var settings = new XmlReaderSettings();
                settings.XmlResolver = null;
                settings.DtdProcessing = DtdProcessing.Parse;
                return settings;
            }

            XmlReaderSettings Configured(DtdProcessing processing) => new() { DtdProcessing = processing };

            void Reader(Stream stream)
            {
                var reader = new XmlTextReader(stream) { DtdProcessing = DtdProcessing.Prohibit };
                reader.XmlResolver = new XmlUrlResolver();
                var document = new XmlDocument { XmlResolver = null };
                document.Load(stream);
            }
        }
        """);

    [Fact]
    public Task Quiet_on_the_defaults_of_current_frameworks() => Quiet("""
        using System.Xml;
        using System.Xml.Linq;
        using System.Xml.Serialization;
        using System.Xml.XPath;
        using System.Xml.Xsl;

        class C
        {
            void M(Stream stream, string path)
            {
                var document = new XmlDocument();
                document.Load(stream);
                document.LoadXml(path);
                var reader = new XmlTextReader(stream);
                var paths = new XPathDocument(path);
                var transform = new XslCompiledTransform();
                transform.Load(path);
                transform.Transform(path, "result.html");
                var settings = new XmlReaderSettings();
                XmlReader.Create(path);
                XDocument.Load(stream);
                new XmlSerializer(typeof(C)).Deserialize(stream);
            }
        }
        """);

    [Theory]
    [InlineData("v4.5.2")]
    [InlineData("v4.8")]
    public Task Quiet_on_the_defaults_of_NET_Framework_since_4_5_2(string version) => Quiet("""
        using System.IO;
        using System.Xml;
        using System.Xml.XPath;

        class C
        {
            void M(Stream stream)
            {
                var document = new XmlDocument();
                document.Load(stream);
                var reader = new XmlTextReader(stream);
                var paths = new XPathDocument(stream);
            }
        }
        """, test => test.OnNetFramework(version));

    [Fact]
    public Task Fixes_the_defaults_of_older_frameworks() => Fixes("""
        using System.IO;
        using System.Xml;
        using System.Xml.Serialization;

        class C
        {
            private readonly XmlDocument _document = [|new XmlDocument()|];

            void M(Stream stream, string text)
            {
                XmlDocument document = [|new()|];
                document.Load(stream);
                var other = [|new XmlDocument { PreserveWhitespace = true }|];
                other.LoadXml(text);
                _document.LoadXml(text);
                var reader = [|new XmlTextReader(stream)|];
                new XmlSerializer(typeof(C)).Deserialize([|new XmlTextReader(new StringReader(text))|]);
            }
        }
        """, """
        using System.IO;
        using System.Xml;
        using System.Xml.Serialization;

        class C
        {
            private readonly XmlDocument _document = new XmlDocument { XmlResolver = null };

            void M(Stream stream, string text)
            {
                XmlDocument document = new() { XmlResolver = null };
                document.Load(stream);
                var other = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
                other.LoadXml(text);
                _document.LoadXml(text);
                var reader = new XmlTextReader(stream) { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
                new XmlSerializer(typeof(C)).Deserialize(new XmlTextReader(new StringReader(text)) { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            }
        }
        """, configure: OnLegacy);

    [Fact]
    public Task Finds_defaults_of_older_frameworks_that_have_no_fix() => OffersNoFix("""
        using System.IO;
        using System.Xml.XPath;
        using System.Xml.Xsl;

        class C
        {
            void M(Stream stream, string path)
            {
                var paths = [|new XPathDocument(stream)|];
                var named = [|new XPathDocument(path)|];
                var transform = new XslCompiledTransform();
                [|transform.Load(path)|];
                [|transform.Transform(path, "result.html")|];
            }
        }
        """, OnLegacy);

    [Fact]
    public Task Quiet_on_older_frameworks_where_the_defaults_do_no_harm() => Quiet("""
        using System.IO;
        using System.Xml;
        using System.Xml.Serialization;
        using System.Xml.XPath;
        using System.Xml.Xsl;

        class C
        {
            private readonly XmlDocument _document = new XmlDocument();

            public C() => _document.XmlResolver = null;

            void M(Stream stream, string text)
            {
                _document.Load(stream);
                var built = new XmlDocument();
                built.AppendChild(built.CreateElement("root"));
                var constant = new XmlDocument();
                constant.LoadXml("<root/>");
                var document = new XmlDocument();
                document.Load(XmlReader.Create(stream));
                var reader = new XmlTextReader(stream) { DtdProcessing = DtdProcessing.Prohibit };
                var ignoring = new XmlTextReader(stream) { DtdProcessing = DtdProcessing.Ignore };
                var alone = new XmlTextReader(stream);
                alone.XmlResolver = null;
                var paths = new XPathDocument(XmlReader.Create(stream));
                var transform = new XslCompiledTransform();
                transform.Load("report.xslt");
                transform.Load(text, XsltSettings.Default, null);
                new XmlSerializer(typeof(C)).Deserialize(stream);
            }
        }
        """, OnLegacy);

    [Theory]
    [InlineData("net45", true)]
    [InlineData("net40", true)]
    [InlineData("net451", true)]
    [InlineData("net452", false)]
    [InlineData("net48", false)]
    [InlineData("net8.0", false)]
    [InlineData("netstandard2.0", false)]
    [InlineData("netcoreapp3.1", false)]
    public Task The_property_of_the_project_decides_before_the_attribute(string moniker, bool isLegacy)
    {
        var creation = isLegacy ? "[|new XmlTextReader(stream)|]" : "new XmlTextReader(stream)";
        var source = $$"""
            using System.Xml;

            class C
            {
                object M(Stream stream) => {{creation}};
            }
            """;
        return isLegacy ? Finds(source, Configure) : Quiet(source, Configure);

        void Configure(RuleTest test) => test.Configure($"build_property.TargetFramework = {moniker}");
    }

    [Fact]
    public Task Finds_it_in_code_that_does_not_compile() => Finds("""
        using System.Xml;

        class C
        {
            XmlReaderSettings M() => new() { [|DtdProcessing = DtdProcessing.Parse|], {|CS0117:Unknown|} = 1 }{|CS1002:|}
        }
        """);
}
