using System.Text;
using System.Xml;
using Indicators.Definitions;

namespace Indicators.Outputs.Metadata;

/// <summary>Writes an SDMX-ML document: elements in three namespaces, names in several languages, and references.</summary>
internal sealed class SdmxXml : IDisposable
{
    public const string Agency = "INDICATORS", Version = "1.0";

    private const string Schemas = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";
    private const string Message = Schemas + "message", StructureSchema = Schemas + "structure", Common = Schemas + "common";

    private readonly XmlWriter writer;

    public SdmxXml(Stream destination)
    {
        writer = XmlWriter.Create(destination, new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        });
        writer.WriteStartDocument();
    }

    /// <summary>Writes the root element, which declares the namespaces.</summary>
    public void Root(string name, Action content)
    {
        writer.WriteStartElement("mes", name, Message);
        writer.WriteAttributeString("xmlns", "str", null, StructureSchema);
        writer.WriteAttributeString("xmlns", "com", null, Common);
        content();
        writer.WriteEndElement();
    }

    public void InMessage(string name, Action content) => Element("mes", Message, name, content);

    public void InMessage(string name, string text) => writer.WriteElementString("mes", name, Message, text);

    public void InStructure(string name, Action content) => Element("str", StructureSchema, name, content);

    public void InCommon(string name, Action content) => Element("com", Common, name, content);

    public void InCommon(string name, string text) => writer.WriteElementString("com", name, Common, text);

    public void Attribute(string name, string value) => writer.WriteAttributeString(name, value);

    /// <summary>Writes a maintainable artefact: a scheme, list or structure with an agency and a version.</summary>
    public void Maintainable(string name, string id, Action content) => InStructure(name, () =>
    {
        Attribute("id", id);
        Attribute("agencyID", Agency);
        Attribute("version", Version);
        content();
    });

    /// <summary>Writes a name in each language.</summary>
    public void Names(LocalizedText names)
    {
        foreach (string language in names.Languages) Named("Name", language, names[language]);
    }

    public void Name(string language, string text) => Named("Name", language, text);

    /// <summary>Writes a reference, whose element has no namespace.</summary>
    public void Reference(params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        writer.WriteStartElement("Ref");
        foreach ((string name, string value) in attributes) Attribute(name, value);
        writer.WriteEndElement();
    }

    /// <summary>Writes a reference to a maintainable artefact.</summary>
    public void Reference(string id, string package, string kind) =>
        Reference(("id", id), ("version", Version), ("agencyID", Agency), ("package", package), ("class", kind));

    public void Dispose()
    {
        writer.WriteEndDocument();
        writer.Dispose();
    }

    private void Named(string element, string language, string text)
    {
        writer.WriteStartElement("com", element, Common);
        if (language.Length > 0) writer.WriteAttributeString("xml", "lang", null, language);
        writer.WriteString(text);
        writer.WriteEndElement();
    }

    private void Element(string prefix, string space, string name, Action content)
    {
        writer.WriteStartElement(prefix, name, space);
        content();
        writer.WriteEndElement();
    }
}
