using System.Text;
using System.Text.Json;
using Indicators.Definitions;
using Indicators.Outputs.Metadata;
using Indicators.Tests.Support;

namespace Indicators.Tests.Outputs.Metadata;

/// <summary>The exported files of a programme, by path.</summary>
internal static class Exported
{
    private static readonly Lazy<IReadOnlyDictionary<string, byte[]>> OfShipped = new(() => Export(Shipped.Programme));

    public static IReadOnlyDictionary<string, byte[]> Files => OfShipped.Value;

    public static IReadOnlyDictionary<string, byte[]> Export(Programme programme) =>
        DefinitionExport.Files(programme, [.. DefinitionExport.Forms], programme.Languages).ToDictionary(file => file.Path, file =>
        {
            using var stream = new MemoryStream();
            file.Write(stream);
            return stream.ToArray();
        });

    public static string Text(string path) => Encoding.UTF8.GetString(Files[path]);

    public static JsonElement Json(string path) => JsonElement.Parse(Files[path]);
}
