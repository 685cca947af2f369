using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Indicators.Definitions;
using Indicators.Tests.Support;

namespace Indicators.Tests.Outputs.Metadata;

public sealed class SdmxStructuresTests
{
    private const string Schemas = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";
    private static readonly XNamespace Message = Schemas + "message", Str = Schemas + "structure", Com = Schemas + "common";
    private static readonly XNamespace Xml = XNamespace.Xml;

    private static XDocument Document => XDocument.Parse(Exported.Text("structures.sdmx.xml"));

    private static string Id(XElement element) => (string)element.Attribute("id")!;

    [Fact]
    public void The_message_has_a_header_and_its_parts_in_the_order_of_the_schema()
    {
        XElement root = Document.Root!;
        Assert.Equal(Message + "Structure", root.Name);
        Assert.Equal(["ID", "Test", "Prepared", "Sender", "Name", "Name"], root.Element(Message + "Header")!.Elements().Select(element => element.Name.LocalName));
        Assert.Equal(["Dataflows", "Codelists", "Concepts", "DataStructures", "Constraints"], root.Element(Message + "Structures")!.Elements().Select(element => element.Name.LocalName));
        Assert.All(Document.Descendants(Str + "DataStructureComponents"),
            components => Assert.Equal(["DimensionList", "AttributeList", "MeasureList"], components.Elements().Select(element => element.Name.LocalName)));
    }

    [Fact]
    public void Every_structure_has_its_key_as_dimensions_and_its_status_as_an_attribute()
    {
        XElement demographics = Document.Descendants(Str + "DataStructure").Single(element => Id(element) == "demographics" && element.Attribute("agencyID") is not null);
        Assert.Equal(
            ["REF_AREA 1", "COUNTERPART_AREA 2", "POPULATION_TYPE 3", "SEX 4", "AGE 5", "TIME_PERIOD 6"],
            demographics.Descendants(Str + "DimensionList").Elements().Select(element => $"{Id(element)} {(string)element.Attribute("position")!}"));
        Assert.Equal("TimeDimension", demographics.Descendants(Str + "DimensionList").Elements().Last().Name.LocalName);
        Assert.Equal(["OBS_STATUS"], demographics.Descendants(Str + "Attribute").Select(Id));
        Assert.Equal(["OBS_VALUE"], demographics.Descendants(Str + "PrimaryMeasure").Where(element => element.Attribute("id") is not null).Select(Id));
    }

    [Fact]
    public void Identifiers_are_of_the_letters_that_SDMX_allows_and_unique_where_they_must_be()
    {
        XElement[] identified = [.. Document.Descendants().Where(element => element.Attribute("id") is not null)];
        Assert.All(identified, element => Assert.Matches("^[A-Za-z0-9_@$-]+$", Id(element)));
        string[] named = ["Codelist", "Concept", "ConceptScheme", "DataStructure", "Dataflow", "Dimension", "Attribute"];
        Assert.All(identified.Where(element => element.Name.Namespace == Str && named.Contains(element.Name.LocalName)),
            element => Assert.Matches("^[A-Za-z][A-Za-z0-9_-]*$", Id(element)));
        foreach (XElement list in Document.Descendants().Where(element => element.Name == Str + "Codelist" || element.Name == Str + "ConceptScheme" || element.Name == Str + "Codelists"))
            Assert.Distinct(list.Elements().Where(element => element.Attribute("id") is not null).Select(Id));
    }

    [Fact]
    public void Every_reference_leads_somewhere()
    {
        XDocument document = Document;
        HashSet<string> there =
        [
            .. document.Descendants().Where(element => element.Attribute("agencyID") is not null && element.Name.Namespace == Str)
                .Select(element => $"{element.Name.LocalName} {Id(element)}({(string)element.Attribute("version")!})"),
        ];
        HashSet<string> concepts = [.. document.Descendants(Str + "Concept").Select(Id)];
        foreach (XElement reference in document.Descendants("Ref"))
        {
            string? kind = (string?)reference.Attribute("class");
            if (kind == "Concept") Assert.Contains(Id(reference), concepts);
            else if (kind is not null) Assert.Contains($"{kind} {Id(reference)}({(string)reference.Attribute("version")!})", there);
            else if (reference.Parent!.Name == Str + "Parent") Assert.Contains(Id(reference), reference.Parent.Parent!.Parent!.Elements(Str + "Code").Select(Id));
            else Assert.Equal("OBS_VALUE", Id(reference));
        }
    }

    [Fact]
    public void Every_code_is_there_with_its_names_and_the_way_back_to_how_it_is_written()
    {
        foreach (XElement list in Document.Descendants(Str + "Codelist").Where(element => element.Attribute("agencyID") is not null))
        {
            CodeList codes = Shipped.Programme.CodeLists[Id(list)];
            Assert.Equal(codes.Codes.Select(code => code.Id), list.Elements(Str + "Code").Select(code => SdmxCodeId.ToCode(Id(code))));
        }
        XElement oldest = Document.Descendants(Str + "Code").Single(code => Id(code) == "60$2B");
        Assert.Equal("60+", (string)oldest.Descendants(Com + "AnnotationTitle").Single());
        Assert.Equal("60 ans ou plus", (string)oldest.Elements(Com + "Name").Single(name => (string)name.Attribute(Xml + "lang")! == "fr"));
        Assert.Equal("TOTAL", Id(oldest.Element(Str + "Parent")!.Element("Ref")!));
    }

    [Fact]
    public void Codes_that_a_column_may_not_take_are_outside_its_constraint()
    {
        XElement region = Document.Descendants(Str + "ContentConstraint").Single(element => Id(element) == "population_CODES").Element(Str + "CubeRegion")!;
        XElement key = Assert.Single(region.Elements(Com + "KeyValue"));
        string[] values = [.. key.Elements(Com + "Value").Select(value => value.Value)];
        Assert.Equal("REF_AREA", Id(key));
        Assert.Contains("AUT", values);
        Assert.DoesNotContain("XXA", values);
    }

    [Fact]
    public void The_message_depends_on_the_definitions_and_on_nothing_else()
    {
        string first = Encoding.UTF8.GetString(Exported.Export(Shipped.Programme)["structures.sdmx.xml"]);
        Assert.Equal(first, Exported.Text("structures.sdmx.xml"));
        Programme changed = Shipped.Programme with { Files = [new DefinitionFile("programme.yaml", "00")] };
        string other = Encoding.UTF8.GetString(Exported.Export(changed)["structures.sdmx.xml"]);
        Assert.NotEqual(Regex.Match(first, "<mes:ID>.*</mes:ID>").Value, Regex.Match(other, "<mes:ID>.*</mes:ID>").Value);
    }

    [Fact]
    public void No_two_codes_become_one_identifier_and_each_leads_back()
    {
        Gen<string> texts = Gen.ArrayOf(Gen.Elements("AZaz09_-@$+.%/é€".ToCharArray())).Select(text => new string(text));
        Prop.ForAll(texts.ToArbitrary(), code =>
            Regex.IsMatch(SdmxCodeId.Format(code), "^[A-Za-z0-9_@$-]*$") && SdmxCodeId.ToCode(SdmxCodeId.Format(code)) == code).Check(Config.QuickThrowOnFailure);
    }

    [Theory]
    [InlineData("60$2B", "60+")]
    [InlineData("REF", "REF")]
    [InlineData("US$", "US$")]
    [InlineData("A$41", "A$41")]
    [InlineData("A$ZZ", "A$ZZ")]
    [InlineData("A$24", "A$")]
    public void An_identifier_that_was_not_made_from_a_code_is_one_itself(string id, string code) => Assert.Equal(code, SdmxCodeId.ToCode(id));
}
